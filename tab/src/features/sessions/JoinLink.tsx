import { useState } from 'react';
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isTeamsMeeting } from '../../../../api/contracts/deepLinks.ts';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { QuietButton } from '../../components/QuietButton.tsx';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { saveCalendarFile } from '../../lib/saveCalendarFile.ts';
import { useSessionAct } from './useSessionAct.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%' },
});

/** What Join opens, pasted once for both, and the meeting as a file. */
export function JoinLink({ session }: { session: SessionView }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [text, setText] = useState<string | null>(null);
  const act = useSessionAct(session);
  const file = useMutation({
    mutationFn: () => saveCalendarFile(`/api/sessions/${session.id}/calendar.ics`),
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  const shown = text ?? session.joinUrl;
  const typed = shown.trim();
  const isRefused = typed !== '' && !isTeamsMeeting(typed);
  const save = () => {
    if (typed === session.joinUrl || isRefused) return;
    act.mutate({ verb: 'put', path: '', body: { joinUrl: typed } }, { onSuccess: () => setText(null) });
  };
  return (
    <div className={styles.block}>
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={t('session.link')}
          hint={t('session.linkHint')}
          {...(isRefused && { validationMessage: t('session.linkRefused') })}
        >
          <Input type="url" value={shown} maxLength={1000} onChange={(_, { value }) => setText(value)} onBlur={save} />
        </Field>
      </form>
      <QuietButton icon={<ArrowDownloadRegular />} disabledFocusable={file.isPending} onClick={() => file.mutate()}>
        {t('session.calendarFile')}
      </QuietButton>
    </div>
  );
}
