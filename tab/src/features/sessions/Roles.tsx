import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { Trans, useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { Face } from '../../components/Face.tsx';
import { useMe } from '../../lib/useMe.ts';
import { nextTeacher } from './nextTeacher.ts';
import { useSessionAct } from './useSessionAct.ts';

const useStyles = makeStyles({
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: typographyStyles.caption1,
});

/** Who does what today; the roles take turns, and may be swapped. */
export function Roles({ session }: { session: SessionView }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const me = useMe().person;
  const act = useSessionAct(session);
  const everybody = [session.person, ...session.others, me];
  const next = nextTeacher(session, me);
  if (session.roles.length === 0) return null;
  const swap = (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowSwapRegular />}
      aria-label={t('session.swapLabel')}
      disabledFocusable={act.isPending}
      onClick={() => act.mutate({ path: 'swap-roles', body: { version: session.version } })}
    >
      {t('session.swap')}
    </Button>
  );
  return (
    <AsideBlock title={t('session.roles')} act={swap}>
      <ul className={styles.rows}>
        {session.roles.map(({ personId, role }) => {
          const person = everybody.find(({ id }) => id === personId);
          if (!person) return null;
          const who = personId === me.id ? 'you' : 'they';
          return (
            <li key={`${personId} ${role}`} className={styles.row}>
              <Face person={person} size={24} />
              <span>
                <Trans
                  t={t}
                  i18nKey={`session.role.${who}.${role}`}
                  values={{ name: person.givenName }}
                  components={{ b: <strong /> }}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {next && (
        <p className={styles.hint}>
          {next.id === me.id ? t('session.nextYouTeach') : t('session.nextTheyTeach', { name: next.givenName })}
        </p>
      )}
    </AsideBlock>
  );
}
