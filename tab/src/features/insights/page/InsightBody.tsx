import { Fragment } from 'react';
import { Link as FluentLink, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { PageTitle } from '../../../components/Page.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { libraryPage } from '../searchQuery.ts';
import { hostOf, paragraphsOf } from '../words.ts';
import { AuthorLine } from './AuthorLine.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalL },
  kind: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  tag: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  title: { ...typographyStyles.title1, overflowWrap: 'anywhere', [narrow]: typographyStyles.title3 },
  text: {
    ...typographyStyles.body2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '600px',
    '& p': { margin: 0, whiteSpace: 'pre-line', textWrap: 'pretty', overflowWrap: 'anywhere' },
  },
  why: {
    ...typographyStyles.body2,
    margin: 0,
    maxWidth: '600px',
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  link: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '32px' },
});

/** What it says, whose words they are, and why it matters. A link names its host before it is followed. */
export function InsightBody({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation(['insights', 'insightWords']);
  const { type, tags, title, text, why, link } = insight;
  return (
    <div className={styles.body}>
      <p className={styles.kind}>
        {t(`insightWords:type.${type}`)}
        {tags.map(({ name }) => (
          <Fragment key={name}>
            {' · '}
            <Link className={styles.tag} href={libraryPage({ tag: name })}>
              {name}
            </Link>
          </Fragment>
        ))}
      </p>
      <div dir="auto">
        <PageTitle className={styles.title}>{title}</PageTitle>
      </div>
      <AuthorLine insight={insight} />
      <div className={styles.text} dir="auto" {...(insight.language !== 'other' && { lang: insight.language })}>
        {paragraphsOf(text).map((paragraph, place) => (
          <p key={`${place} ${paragraph}`}>{paragraph}</p>
        ))}
      </div>
      {why && (
        <p className={styles.why} dir="auto">
          <span className={styles.strong}>{t('page.why')}</span> {why}
        </p>
      )}
      {link && (
        <FluentLink className={styles.link} href={link} target="_blank" rel="noopener noreferrer nofollow">
          {t('page.link', { host: hostOf(link) })}
          <OpenRegular aria-hidden="true" />
        </FluentLink>
      )}
    </div>
  );
}
