import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  quote: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
  },
});

/** Words that somebody wrote, or that are written for somebody to change. */
export function QuotedLine({ text }: { text: string }) {
  const { t } = useTranslation('pairs');
  return <blockquote className={useStyles().quote}>{t('quote', { text })}</blockquote>;
}
