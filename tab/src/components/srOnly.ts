import type { GriffelStyle } from '@fluentui/react-components';

/** For words that only a screen reader needs. */
export const srOnly: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
