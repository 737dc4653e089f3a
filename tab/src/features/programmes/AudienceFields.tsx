import { useEffect, useRef } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { useMe } from '../../lib/useMe.ts';
import { DepartmentsMenu } from './DepartmentsMenu.tsx';
import { withAudience, type Draft } from './draft.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { useProgrammes } from './useProgrammes.ts';

const kinds = ['named', 'departments', 'everyone'] as const;

const useStyles = makeStyles({
  sentence: { ...typographyStyles.body1, margin: 0, lineHeight: '32px', color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  picker: { width: '100%' },
  missing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1 },
});

type Props = { draft: Draft; change: (next: Draft) => void; isNobodyNamed: boolean };

/** People by name, whole departments, or everyone; the last two only for who may. */
export function AudienceFields({ draft, change, isNobodyNamed }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { person } = useMe();
  const { mayCreateFor } = useProgrammes();
  const { audience } = draft;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNobodyNamed) fields.current?.querySelector('input')?.focus();
  }, [isNobodyNamed]);
  const text = t(`invite.forKind.${audience.kind}`);
  return (
    <>
      {mayCreateFor === 'everyone' && (
        <p className={styles.sentence}>
          <Trans
            t={t}
            i18nKey="invite.for"
            components={{
              who: (
                <SentenceMenu
                  text={text}
                  label={`${t('rules.join.whoLabel')}: ${text}`}
                  options={kinds.map((value) => ({ value, text: t(`invite.forKind.${value}`) }))}
                  value={audience.kind}
                  choose={(value) => {
                    const kind = kinds.find((one) => one === value);
                    if (kind) change(withAudience(draft, kind, person.department));
                  }}
                />
              ),
            }}
          />
        </p>
      )}
      {audience.kind === 'departments' && (
        <p className={styles.sentence}>
          <Trans
            t={t}
            i18nKey="invite.departments"
            components={{
              departments: (
                <DepartmentsMenu
                  departments={audience.departments}
                  choose={(departments) => change({ ...draft, audience: { kind: 'departments', departments } })}
                />
              ),
            }}
          />
        </p>
      )}
      {audience.kind === 'named' && (
        <div className={styles.fields} ref={fields}>
          <div className={styles.picker}>
            <PeoplePicker
              label={t('invite.findPeople')}
              people={audience.people}
              most={500}
              change={(people) => change({ ...draft, audience: { kind: 'named', people } })}
            />
          </div>
          {isNobodyNamed && (
            <p className={styles.missing} role="alert">
              {t('invite.nobodyNamed')}
            </p>
          )}
          {audience.people.every(({ id }) => id !== person.id) && (
            <Link
              as="button"
              onClick={() => change({ ...draft, audience: { kind: 'named', people: [...audience.people, person] } })}
            >
              {t('invite.addMe')}
            </Link>
          )}
        </div>
      )}
    </>
  );
}
