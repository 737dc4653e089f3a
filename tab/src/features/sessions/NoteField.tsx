import { useId, useRef, type ReactNode } from 'react';
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../components/Surface.tsx';
import { NoteText } from './NoteText.tsx';
import { useNote } from './useNote.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    minHeight: '144px',
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  private: {
    boxShadow: 'none',
    backgroundColor: 'transparent',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { display: 'flex', fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  shared: { color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
  foot: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  on: typographyStyles.body1,
});

type Props = {
  partnershipId: string;
  audience: 'both' | 'me';
  /** What the server holds. */
  server: string;
  icon: ReactNode;
  title: string;
  placeholder: string;
  hint: string;
};

/** A note that is written where it stands and saves itself. What is private looks private before anyone reads a word. */
export function NoteField({ partnershipId, audience, server, icon, title, placeholder, hint }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { note, state, write, save } = useNote(partnershipId, audience, server);
  const isPrivate = audience === 'me';
  return (
    <Surface
      as="section"
      className={mergeClasses(styles.note, isPrivate && styles.private)}
      aria-labelledby={`${id}-title`}
    >
      <div className={styles.head}>
        <span className={mergeClasses(styles.icon, !isPrivate && styles.shared)} aria-hidden="true">
          {icon}
        </span>
        <h2 className={styles.title} id={`${id}-title`}>
          {title}
        </h2>
      </div>
      <NoteText
        field={field}
        text={note.text}
        write={write}
        leave={save}
        labelledBy={`${id}-title`}
        describedBy={`${id}-hint`}
        placeholder={placeholder}
      />
      <div className={styles.foot}>
        {state === 'quiet' && !hint && note.text && (
          <Link className={styles.on} onClick={() => field.current?.focus()}>
            {t('notes.writeOn')}
          </Link>
        )}
        <span id={`${id}-hint`}>{hint}</span>
        <span aria-live="polite">{(state === 'saved' || state === 'failed') && t(`notes.${state}`)}</span>
      </div>
    </Surface>
  );
}
