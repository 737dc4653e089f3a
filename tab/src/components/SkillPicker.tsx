import { useId, useState, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SkillView } from '../../../api/contracts/skills.ts';
import { api } from '../lib/apiClient.ts';
import { errorSentence } from '../lib/errorSentence.ts';
import { SkillOptionList } from './SkillOptionList.tsx';
import { srOnly } from './srOnly.ts';
import { useSkillSearch, type SkillOption } from './useSkillSearch.ts';

const useStyles = makeStyles({
  picker: { position: 'relative', width: '100%', maxWidth: '420px' },
  field: { width: '100%', maxWidth: 'none' },
  error: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorStatusDangerForeground1,
  },
  status: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  hidden: srOnly,
});

type Props = {
  label: string;
  taken: ReadonlySet<string>;
  pick: (skill: Pick<SkillView, 'skillId' | 'name'>) => void;
  autoFocus?: boolean;
  /** False: only what the catalogue has. */
  mayAdd?: boolean;
};

/** Finds a skill by name and alias, and adds the one that is missing. An ARIA combobox: arrows choose, Enter picks. */
export function SkillPicker({ label, taken, pick, autoFocus = false, mayAdd = true }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('skills');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const { search, options, error, isAnswered, isTaken } = useSkillSearch(typed, taken, mayAdd);
  const queries = useQueryClient();
  const finish = (skill: Pick<SkillView, 'skillId' | 'name'>) => {
    setTyped('');
    setIsOpen(false);
    pick(skill);
  };
  const add = useMutation({
    mutationFn: (name: string) => api.post<SkillView>('/api/skills', { name }),
    onSuccess: (skill) => {
      void queries.invalidateQueries({ queryKey: ['skills'] });
      finish(skill);
    },
  });
  const choose = (option: SkillOption) => (option.kind === 'skill' ? finish(option.skill) : add.mutate(option.name));
  const isShown = isOpen && search !== '' && options.length > 0;
  const at = Math.min(active, options.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[at];
    if (move && options.length > 0) setActive((at + move + options.length) % options.length);
    else if (event.key === 'Enter' && isShown && chosen) choose(chosen);
    else if (event.key === 'Escape' && isShown) setIsOpen(false);
    else return;
    event.preventDefault();
  };
  const failure = error ?? add.error;
  return (
    <div className={styles.picker}>
      <SearchBox
        className={styles.field}
        size="large"
        value={typed}
        placeholder={label}
        autoFocus={autoFocus}
        onChange={(_, { value }) => {
          setTyped(value.slice(0, 80));
          setActive(0);
          setIsOpen(true);
        }}
        onBlur={() => setIsOpen(false)}
        onFocus={() => setIsOpen(true)}
        input={{
          role: 'combobox',
          'aria-label': label,
          'aria-autocomplete': 'list',
          'aria-expanded': isShown,
          'aria-controls': `${id}list`,
          ...(isShown && { 'aria-activedescendant': `${id}${at}` }),
          autoComplete: 'off',
          onKeyDown,
        }}
      />
      {isShown && (
        <SkillOptionList
          id={`${id}list`}
          label={label}
          options={options}
          active={at}
          optionId={(index) => `${id}${index}`}
          choose={choose}
        />
      )}
      {failure && (
        <p className={styles.error} role="alert">
          {errorSentence(failure)}
        </p>
      )}
      <p className={mergeClasses(styles.status, !isTaken && styles.hidden)} role="status">
        {search && isAnswered && (isTaken ? t('picker.taken') : countSentence(options, search, t))}
      </p>
    </div>
  );
}

function countSentence(
  options: readonly SkillOption[],
  search: string,
  t: (key: string, values: Record<string, unknown>) => string,
): string {
  const count = options.filter(({ kind }) => kind === 'skill').length;
  return count > 0 ? t('picker.found', { count }) : t('picker.none', { search });
}
