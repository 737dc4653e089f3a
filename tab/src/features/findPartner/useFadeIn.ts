import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  fade: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationSlow,
    animationTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** "Someone else": the left face and the words change softly. */
export function useFadeIn(): string {
  return useStyles().fade;
}
