import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { listOf } from '../../lib/format.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { RulesDialog } from './RulesDialog.tsx';

/** Who leads and what that person sees, said before anybody joins. */
export function WhoSees({ programme }: { programme: ProgrammeView }) {
  const { t } = useTranslation('programmes');
  const [isOpen, setOpen] = useState(false);
  const { leads, contact } = programme;
  const names = leads.map(({ givenName }) => givenName);
  const helpers = [...leads, ...(contact ? [contact] : [])].map(({ name }) => name);
  return (
    <AsideBlock title={t('sees.title')}>
      <p>{t('sees.text', { count: names.length, names: listOf(names) })}</p>
      <p>{t('sees.stuck', { names: listOf(helpers, 'disjunction') })}</p>
      <Link as="button" onClick={() => setOpen(true)}>
        {t('sees.rules')}
      </Link>
      {isOpen && <RulesDialog programme={programme} close={() => setOpen(false)} />}
    </AsideBlock>
  );
}
