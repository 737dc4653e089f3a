import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammePreview } from '../../../../api/contracts/programmes.ts';
import { Circle } from './Circle.tsx';
import type { Draft } from './draft.ts';
import { previewWords } from './previewWords.ts';

const useStyles = makeStyles({
  picture: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1, textWrap: 'pretty' },
  text: { margin: 0, textWrap: 'pretty' },
  small: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = { draft: Draft; preview: ProgrammePreview | undefined; toInvite?: () => void };

/** The picture that answers each choice: a first round as it could be, and the truth about small programmes. */
export function PreviewAside({ draft, preview, toInvite }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const isNamed = draft.audience.kind === 'named';
  const faces = draft.audience.kind === 'named' ? draft.audience.people.slice(0, 12) : [];
  const known = preview?.faces ?? [];
  // What the server has drawn stays until it has drawn the next; people just named stand there at once.
  const isCurrent = known.length === faces.length && known.every(({ id }) => faces.some((one) => one.id === id));
  const shown = isCurrent ? known : faces;
  const pairs = isCurrent && draft.kind === 'learning' ? (preview?.pairs ?? []) : [];
  const isSmall = preview !== undefined && preview.people > 0 && preview.isSmall;
  const { title, texts } = previewWords(t, draft, isNamed && !isCurrent ? undefined : preview);
  return (
    <section className={styles.picture} aria-label={t('picture.label')}>
      {isNamed && <Circle faces={shown} pairs={pairs} size={272} />}
      <div className={styles.words} aria-live="polite">
        <h2 className={styles.title}>{title}</h2>
        {texts.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </div>
      {(isSmall || toInvite) && (
        <div className={styles.small}>
          {isSmall && <p className={styles.text}>{t('picture.small')}</p>}
          {toInvite && (
            <Link as="button" onClick={toInvite}>
              {t(isNamed && faces.length === 0 ? 'picture.first' : 'picture.more')}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
