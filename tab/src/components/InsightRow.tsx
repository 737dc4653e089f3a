import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { BookmarkFilled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InsightHit } from '../../../api/contracts/insights.ts';
import { audienceName, rowWords } from '../lib/insightWords.ts';
import { useMe } from '../lib/useMe.ts';
import { narrow } from '../lib/useNarrow.ts';
import { Face } from './Face.tsx';
import { MarkedWords } from './MarkedWords.tsx';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} 0`,
  },
  kind: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  title: {
    ...typographyStyles.subtitle1,
    margin: 0,
    maxWidth: '680px',
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
    [narrow]: typographyStyles.subtitle2,
  },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    // The whole row is the target; only the title is the link that is read.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  excerpt: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '600px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
  },
  foot: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  said: { minWidth: 0, padding: '2px 0', overflowWrap: 'anywhere', textWrap: 'pretty' },
  begins: { '::first-letter': { textTransform: 'uppercase' } },
  name: { color: tokens.colorNeutralForeground1 },
  saved: { flexShrink: 0, marginTop: '2px', fontSize: '16px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  hit: InsightHit;
  href: string;
  heading?: 'h2' | 'h3';
  /** False: the page is about this person. */
  withAuthor?: boolean;
  className?: string | undefined;
};

/** One insight of a list: what kind, its title, the words around what was found, who, and what came of it. The page brings the words `insightWords`. */
export function InsightRow({ hit, href, heading: Heading = 'h2', withAuthor = true, className }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightWords');
  const { timeZone } = useMe();
  const { author, isMine, state } = hit;
  const name = author?.name ?? t(isMine ? 'author.me' : 'author.nobody');
  const kind = t(`type.${hit.type}`);
  const said = rowWords(hit, new Date(), timeZone);
  const foot = [said, isMine && audienceName(hit.audience)].filter(Boolean);
  return (
    <article className={mergeClasses(styles.row, className)}>
      <p className={styles.kind}>
        {state === 'shared' ? kind : t('kindAndState', { kind, state: t(`state.${state}`) })}
      </p>
      <Heading className={styles.title} dir="auto">
        <Link href={href} className={styles.link}>
          <MarkedWords pieces={hit.title} />
        </Link>
      </Heading>
      <p className={styles.excerpt} dir="auto">
        <MarkedWords pieces={hit.excerpt} />
      </p>
      <div className={styles.foot}>
        {withAuthor && author && <Face person={author} size={20} />}
        <span className={mergeClasses(styles.said, !withAuthor && styles.begins)}>
          {withAuthor && <span className={styles.name}>{name}</span>}
          {withAuthor && foot.length > 0 && ' · '}
          {foot.join(' · ')}
        </span>
        {hit.isSaved && <BookmarkFilled className={styles.saved} role="img" aria-label={t('saved')} />}
      </div>
    </article>
  );
}
