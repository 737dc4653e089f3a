import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import { pollDoor } from '../../../../../api/contracts/polls.ts';
import { SentenceMenu } from '../../../components/SentenceMenu.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import type { Draft } from './draft.ts';
import { UntilChoice } from './UntilChoice.tsx';

export const useRuleStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  sentence: {
    lineHeight: '26px',
    '& button, & strong': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
    [narrow]: { lineHeight: '34px' },
  },
});

type Props = { draft: Draft; change: (draft: Draft) => void };

/** Read aloud: everybody in the programme, as a card from the bot, until Friday. */
export function ToWhom({ draft, change }: Props) {
  const styles = useRuleStyles();
  const { t } = useTranslation('polls');
  const { door, closesAt } = draft;
  return (
    <section>
      <h2 className={styles.title}>{t('to.title')}</h2>
      <p className={`${styles.text} ${styles.sentence}`}>
        <Trans
          t={t}
          i18nKey="to.sentence"
          components={{
            strong: <strong />,
            door: (
              <SentenceMenu
                text={t(`to.door.${door}`)}
                label={t('to.doorLabel', { door: t(`to.door.${door}`) })}
                options={pollDoor.options.map((one) => ({ value: one, text: t(`to.door.${one}`) }))}
                value={door}
                choose={(value) => change({ ...draft, door: pollDoor.parse(value) })}
              />
            ),
            until: <UntilChoice closesAt={closesAt} choose={(next) => change({ ...draft, closesAt: next })} />,
          }}
        />
      </p>
      {door === 'channel' && <p className={styles.text}>{t('to.channel')}</p>}
    </section>
  );
}
