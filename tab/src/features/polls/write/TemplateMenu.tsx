import { Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../../lib/undo.ts';
import { fromTemplate } from './draft.ts';
import type { useDraft } from './useDraft.ts';
import { useTemplates } from './useTemplates.ts';

type Props = { writing: ReturnType<typeof useDraft>; setActive: (key: number) => void };

/** A template takes the place of the questions; one tap brings them back. */
export function TemplateMenu({ writing, setActive }: Props) {
  const { t } = useTranslation('polls');
  const { templates } = useTemplates();
  const { draft, change, current } = writing;
  const begin = (questions: (typeof templates)[number]['questions']) => {
    const before = draft.questions;
    const next = fromTemplate(draft, questions);
    change(next);
    setActive(next.questions[0]?.key ?? 0);
    if (before.length === 0) return;
    offerUndo({ text: t('template.taken'), undo: () => change({ ...current(), questions: before }) });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Link as="button">{t('template.begin')}</Link>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {templates.map(({ template, questions }) => (
            <MenuItem key={template} onClick={() => begin(questions)} secondaryContent={String(questions.length)}>
              {t(`template.${template}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
