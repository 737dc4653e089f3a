import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { draftOf } from './draft.ts';
import { RuleList } from './RuleList.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '704px', [narrow]: { width: 'calc(100% - 16px)', margin: '8px auto' } },
});

type Props = { programme: ProgrammeView; close: () => void };

/** The rules as sentences, to read: the same ones that a lead chooses. */
export function RulesDialog({ programme, close }: Props) {
  const { t } = useTranslation('programmes');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={useStyles().surface}>
        <DialogBody>
          <DialogTitle>{t('sees.rulesTitle')}</DialogTitle>
          <DialogContent>
            <RuleList draft={draftOf(programme)} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('sees.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
