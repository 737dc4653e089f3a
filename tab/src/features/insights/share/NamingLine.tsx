import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { leastForUnnamed, type AudienceChoice } from '../../../../../api/contracts/insights.ts';
import { SentenceMenu } from '../../../components/SentenceMenu.tsx';
import { figure } from '../../../lib/numberWord.ts';
import { namingOf, type ShareDraft } from './shareDraft.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1 },
  promise: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

type Props = {
  draft: ShareDraft;
  choice: AudienceChoice;
  change: (part: Partial<ShareDraft>) => void;
  /** Shared already: the name is put to it, or not, on its page. */
  isFixed: boolean;
};

/** Whose name stands with it. Without it only where nobody can be picked out, or where somebody neutral passes it on. */
export function NamingLine({ draft, choice, change, isFixed }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  if (isFixed) return null;
  const naming = namingOf(draft, choice);
  const values = { name: choice.name, readers: figure(choice.readers), least: figure(leastForUnnamed) };
  const options = ['named', 'unnamed'].map((value) => ({ value, text: t(`naming.${value}`) }));
  const text = t(draft.isNamed ? 'naming.named' : 'naming.unnamed');
  return (
    <div>
      <p className={styles.line}>
        {t('naming.line')}{' '}
        <SentenceMenu
          text={text}
          label={`${t('naming.line')} ${text}`}
          options={options}
          value={draft.isNamed ? 'named' : 'unnamed'}
          choose={(value) => change({ isNamed: value === 'named' })}
        />
      </p>
      {naming !== 'named' && (
        <p role="status" className={styles.promise}>
          {t(naming ? `naming.promise.${naming}` : 'naming.whyNot', values)}
        </p>
      )}
    </div>
  );
}
