import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'break-word',
  },
});

const usual = [1, 2, 3, 4] as const;

/** The programme's own words, or the usual four lines. */
export function AgreementLines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('sessions');
  const shown = lines.length > 0 ? lines : usual.map((line) => t(`agreement.lines.${line}`));
  return (
    <ol className={useStyles().lines}>
      {shown.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
