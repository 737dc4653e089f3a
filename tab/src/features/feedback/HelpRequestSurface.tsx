import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import { Face } from '../../components/Face.tsx';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { Surface } from '../../components/Surface.tsx';
import { fullDay, listOf } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import type { HelpRequest } from './useHelpAsked.ts';

const useStyles = makeStyles({
  surface: {
    ...typographyStyles.body1,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, textWrap: 'pretty', overflowWrap: 'break-word' },
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  name: { ...typographyStyles.subtitle2, display: 'block', color: tokens.colorNeutralForeground1 },
  day: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column', '& button': { minHeight: '44px', maxWidth: 'none' } },
  },
});

type Props = {
  request: HelpRequest;
  isPrimary: boolean;
  isBusy: boolean;
  /** Left out: it is looked after already. */
  done?: () => void;
};

/** One who asked: who, about which partnership, in their words, and the way to write to them. */
export function HelpRequestSurface({ request, isPrimary, isBusy, done }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const { timeZone } = useMe();
  const { person, partners, programmeName, words, at, address, isWithdrawn } = request;
  const values = { partners: listOf(partners.map(({ name }) => name)), programme: programmeName };
  return (
    <Surface as="li" className={styles.surface}>
      <div className={styles.who}>
        <Face person={person} size={48} />
        <div>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.day}>{fullDay(at, timeZone)}</span>
        </div>
      </div>
      <p>{t(programmeName ? 'help.about' : 'help.aboutAlone', values)}</p>
      {words ? <QuotedLine text={words} /> : <p>{t(isWithdrawn ? 'help.withdrawn' : 'help.noWords')}</p>}
      <div className={styles.actions}>
        {address && (
          <Button
            appearance={isPrimary ? 'primary' : 'secondary'}
            icon={<ChatRegular />}
            onClick={() => void openInTeams(chatLink([address]))}
          >
            {t('help.write', { name: person.givenName })}
          </Button>
        )}
        {done && (
          <Button disabledFocusable={isBusy} onClick={done}>
            {t('help.done')}
          </Button>
        )}
      </div>
    </Surface>
  );
}
