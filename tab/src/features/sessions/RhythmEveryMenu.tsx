import { useTranslation } from 'react-i18next';
import type { PartnershipPlan, RhythmEvery, SessionRhythm } from '../../../../api/contracts/sessions.ts';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { useMe } from '../../lib/useMe.ts';
import { firstRhythm } from './rhythmWords.ts';

const NONE = 'none';
const choices: readonly RhythmEvery[] = ['week', 'twoWeeks', 'month'];

type Props = { plan: PartnershipPlan; set: (rhythm: SessionRhythm | null) => void };

/** How often, or no rhythm at all. */
export function RhythmEveryMenu({ plan, set }: Props) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const { rhythm } = plan;
  const value = rhythm?.every ?? NONE;
  const words = (every: string) => t(`rhythm.every.${every}`);
  const choose = (every: RhythmEvery) => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
    set(rhythm ? { ...rhythm, every } : firstRhythm(plan, every, timeZone, today));
  };
  return (
    <SentenceMenu
      text={words(value)}
      label={t('rhythm.everyLabel', { value: words(value) })}
      options={[...choices, NONE].map((one) => ({ value: one, text: words(one) }))}
      value={value}
      choose={(chosen) => (chosen === NONE ? set(null) : choose(chosen as RhythmEvery))}
    />
  );
}
