import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { ReasonLine } from './ReasonLine.tsx';
import { AsideBlock } from './AsideBlock.tsx';

/** What each can do for the other, in words, then the reasons from the data; an active pair sees its times beside it. */
export function WhyYouTwo({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('pairs');
  const { state, person, comes, gives, reasons } = partnership;
  return (
    <AsideBlock title={t('why.title')}>
      {comes && <p>{t(`why.comes.${comes.level}`, { name: person.givenName, skill: comes.skillName })}</p>}
      {gives && <p>{t(`why.gives.${gives.level}`, { skill: gives.skillName })}</p>}
      {reasons
        .filter(({ code }) => code !== 'meetsBoth' && !(code === 'sharedTime' && state === 'active'))
        .map((reason) => (
          <ReasonLine key={reason.code} reason={reason} person={person} />
        ))}
    </AsideBlock>
  );
}
