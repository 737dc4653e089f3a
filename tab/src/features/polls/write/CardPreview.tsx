import { useState } from 'react';
import { Link, makeStyles, Tab, TabList, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { currentLocale } from '../../../lib/locale.ts';
import { useMe } from '../../../lib/useMe.ts';
import { Card, CardFrame } from './CardFrame.tsx';
import { cardOf, notificationOf } from './cardWords.ts';
import { otherLocale, type Draft } from './draft.ts';
import { useCardWords } from './useCardWords.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  link: { alignSelf: 'flex-start', minHeight: '24px' },
});

type Props = { poll: PollView; draft: Draft; place: number };

/** The very card, drawn from the draft, in the reader's language or the other one. */
export function CardPreview({ poll, draft, place }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const [state, setState] = useState<'question' | 'after'>('question');
  const [isOther, setOther] = useState(false);
  const mine = currentLocale();
  const locale = isOther ? otherLocale(mine) : mine;
  const words = useCardWords(locale);
  const given = { poll, draft, place, locale, timeZone };
  return (
    <section className={styles.block} aria-label={t('preview.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('preview.title')}</h2>
        <TabList
          size="small"
          aria-label={t('preview.states')}
          selectedValue={state}
          onTabSelect={(_, { value }) => setState(value === 'after' ? 'after' : 'question')}
        >
          <Tab value="question">{t('preview.question')}</Tab>
          <Tab value="after">{t('preview.after')}</Tab>
        </TabList>
      </div>
      <CardFrame notification={state === 'question' ? notificationOf(words, given) : null} locale={locale}>
        <Card card={cardOf(words, given, state)} />
      </CardFrame>
      <Link as="button" className={styles.link} onClick={() => setOther(!isOther)}>
        {t(`preview.see.${otherLocale(locale)}`)}
      </Link>
    </section>
  );
}
