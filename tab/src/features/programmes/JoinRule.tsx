import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/useMe.ts';
import { AudienceMenu } from './AudienceMenu.tsx';
import { dayIn } from './calendarDays.ts';
import { DayChoice } from './DayChoice.tsx';
import { withDay, type Draft } from './draft.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { RuleRow } from './RuleRow.tsx';
import { SentencePopover } from '../../components/SentencePopover.tsx';
import { namesOf } from './words.ts';

type Props = { draft: Draft; change: (next: Draft) => void; toInvite: () => void };

/** Who may join, until when, and who leads. */
export function JoinRule({ draft, change, toInvite }: Props) {
  const { t } = useTranslation('programmes');
  const today = dayIn(useMe().timeZone, new Date());
  return (
    <RuleRow
      title={t('rules.join.title')}
      sentence="rules.join.sentence"
      choices={{
        who: <AudienceMenu draft={draft} change={change} toInvite={toInvite} />,
        until: (
          <DayChoice
            label={t('rules.join.untilLabel')}
            day={draft.joinUntil}
            first={today}
            choose={(day) => change(withDay(draft, 'joinUntil', day))}
          />
        ),
        leads: (
          <SentencePopover label={t('rules.join.leadsLabel')} text={namesOf(draft.leads)}>
            {() => (
              <PeoplePicker
                label={t('invite.findLeads')}
                people={draft.leads}
                most={10}
                isOneNeeded
                change={(people) => change({ ...draft, leads: people })}
              />
            )}
          </SentencePopover>
        ),
      }}
    />
  );
}
