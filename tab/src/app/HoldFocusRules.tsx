import { useFocusFinders } from '@fluentui/react-components';

/**
 * A dialog hides the page behind it from screen readers; a moment after it closed, Fluent shows the page again, but only
 * while something on the page still uses its rules of focus. A page that goes when its dialog closes would take them along,
 * and everything stayed hidden. This holds them for as long as the app stands.
 */
export function HoldFocusRules() {
  useFocusFinders();
  return null;
}
