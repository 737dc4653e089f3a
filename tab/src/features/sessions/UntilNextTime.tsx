import { useState } from 'react';
import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ActionItem } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { UntilNextRow } from './UntilNextRow.tsx';
import { usePlanAct } from './usePlanAct.ts';

const useStyles = makeStyles({
  form: { display: 'flex', gap: tokens.spacingHorizontalS, [narrow]: { '& > *': { minHeight: '44px' } } },
  input: { flex: '1 1 0', minWidth: 0 },
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
  hint: typographyStyles.caption1,
});

type Props = { partnershipId: string; isMany: boolean; added?: readonly ActionItem[] };

/** One thing to try until the next meeting: written in a line, asked about next time. */
export function UntilNextTime({ partnershipId, isMany, added = [] }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [text, setText] = useState('');
  const act = usePlanAct(partnershipId);
  return (
    <AsideBlock title={t('until.title')}>
      {added.length > 0 && (
        <ul className={styles.rows}>
          {added.map((action) => (
            <UntilNextRow key={action.id} action={action} partnershipId={partnershipId} />
          ))}
        </ul>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!text.trim() || act.isPending) return;
          act.mutate({ verb: 'post', path: 'actions', body: { text } }, { onSuccess: () => setText('') });
        }}
      >
        <Input
          className={styles.input}
          aria-label={t('until.label')}
          placeholder={t('until.placeholder')}
          contentBefore={<AddRegular />}
          maxLength={200}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        {text.trim() && (
          <Button type="submit" disabledFocusable={act.isPending}>
            {t('until.add')}
          </Button>
        )}
      </form>
      <p className={styles.hint}>{t(isMany ? 'until.hintMany' : 'until.hint')}</p>
    </AsideBlock>
  );
}
