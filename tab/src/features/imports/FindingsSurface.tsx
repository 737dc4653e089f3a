import { useId, useState } from 'react';
import { Button, Link, makeStyles, Tab, TabList, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { downloadText } from './downloadText.ts';
import { FindingsTable } from './FindingsTable.tsx';
import { reportRows } from './findingWords.ts';
import { lineFindings, tabCounts, type FindingTab } from './reportFacts.ts';
import { toCsv } from './toCsv.ts';

const tabs: readonly FindingTab[] = ['refused', 'note', 'fine'];
const SHOWN_FIRST = 8;
const empty = { refused: 'allFine', note: 'noNotes', fine: 'noneFine' } as const;

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    [narrow]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})`, flexWrap: 'wrap' },
  csv: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  },
  text: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalL} 0`, color: tokens.colorNeutralForeground2 },
  more: { paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Which lines stay out, come in with a note, or are fine; the first eight, and the rest one tap away. */
export function FindingsSurface({ report, fileName }: { report: ImportReport; fileName: string }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const id = useId();
  const counts = tabCounts(report);
  const [tab, setTab] = useState<FindingTab>(tabs.find((name) => counts[name] > 0) ?? 'fine');
  const [isAll, setIsAll] = useState(false);
  const findings = lineFindings(report, tab);
  const shown = isAll ? findings : findings.slice(0, SHOWN_FIRST);
  const count = findings.length - shown.length;
  const total = report.findingsTotal;
  const download = () =>
    downloadText(t('report.csvName', { file: fileName.replace(/\.csv$/i, '') }), toCsv(reportRows(t, report.findings)));
  return (
    <Surface className={styles.surface}>
      <div className={styles.head}>
        <TabList
          className={styles.tabs}
          aria-label={t('report.tabsLabel')}
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            setIsAll(false);
            setTab(tabs.find((name) => name === value) ?? 'fine');
          }}
        >
          {tabs.map((name) => (
            <Tab key={name} value={name} id={id + name} aria-controls={`${id}panel`}>
              {t(`report.tab.${name}`, { count: counts[name] })}
            </Tab>
          ))}
        </TabList>
        {report.findings.length > 0 && (
          <Button appearance="subtle" className={styles.csv} icon={<ArrowDownloadRegular />} onClick={download}>
            {t('report.csv')}
          </Button>
        )}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={id + tab}>
        {shown.length > 0 && <FindingsTable findings={shown} labelledBy={id + tab} />}
        {tab === 'fine' && counts.fine > 0 && (
          <p className={styles.text}>{t('report.fineText', { count: counts.fine })}</p>
        )}
        {counts[tab] === 0 && <p className={styles.text}>{t(`report.${empty[tab]}`)}</p>}
        {count > 0 && (
          <div className={styles.more}>
            <Link as="button" onClick={() => setIsAll(true)}>
              {t('report.others', { count, word: numberWord(count) })}
            </Link>
          </div>
        )}
        {count === 0 && total > report.findings.length && tab !== 'fine' && (
          <p className={styles.text}>{t('report.first', { shown: report.findings.length, total })}</p>
        )}
      </div>
    </Surface>
  );
}
