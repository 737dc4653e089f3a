import { Button, Divider, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { Trans, useTranslation } from 'react-i18next';
import { tabLink } from '../../../../api/contracts/deepLinks.ts';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { useEntrance } from '../../lib/entrance.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { Mark } from './Mark.tsx';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    maxWidth: '664px',
    justifyContent: 'center',
    [narrow]: { justifyContent: 'flex-start', paddingTop: tokens.spacingVerticalXXXL },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.title1, [narrow]: typographyStyles.title3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    [narrow]: { flexDirection: 'column' },
  },
  divider: { flexGrow: 0 },
  nothing: { ...typographyStyles.subtitle2, margin: 0 },
  help: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Outside Teams nobody tells us who is reading, so there is nothing to show but the way in. */
export function NotInTeamsPage() {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  const { teamsAppId } = useEntrance().settings;
  const link = tabLink(teamsAppId, location.pathname.slice(1) || 'find');
  const mail = `mailto:?subject=${encodeURIComponent(t('outside.mailSubject'))}&body=${encodeURIComponent(
    t('outside.mailBody', { address: location.origin }),
  )}`;
  return (
    <Page title={t('outside.title')} className={styles.page}>
      <Mark size={72} />
      <div className={styles.words}>
        <PageTitle className={styles.title}>{t('outside.title')}</PageTitle>
        <PageLead>{t('outside.text')}</PageLead>
      </div>
      <div className={styles.actions}>
        {/* The installed Teams answers to this scheme without asking in between. */}
        <Button
          as="a"
          appearance="primary"
          size="large"
          icon={<OpenRegular />}
          href={link.replace('https://', 'msteams://')}
        >
          {t('outside.open')}
        </Button>
        <Button as="a" appearance="subtle" size="large" href={link}>
          {t('outside.openOnWeb')}
        </Button>
      </div>
      <Divider className={styles.divider} />
      <h2 className={styles.nothing}>{t('outside.nothingOpens')}</h2>
      <p className={styles.help}>
        <Trans t={t} i18nKey="outside.help" components={{ mail: <Link inline href={mail} /> }} />
      </p>
    </Page>
  );
}
