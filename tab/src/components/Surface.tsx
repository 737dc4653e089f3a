import { createElement, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadius2XLarge,
    boxShadow: tokens.shadow2,
  },
});

type Props = {
  as?: 'div' | 'section' | 'article' | 'li' | 'header';
  className?: string | undefined;
  'aria-labelledby'?: string;
  'aria-label'?: string;
  children: ReactNode;
};

/** The one kind of card. Padding is the caller's; surfaces never lie inside surfaces. */
export function Surface({ as = 'div', className, ...rest }: Props) {
  return createElement(as, { ...rest, className: mergeClasses(useStyles().surface, className) });
}
