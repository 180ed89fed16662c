import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { CorrectNotes } from './correct-notes.tsx';
import { HoldMeeting } from './hold-meeting.tsx';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';
import { isWritten, nothingWritten, type Written } from './meeting-written.ts';
import { NextMeeting } from './next-meeting.tsx';

/** What came of a meeting: written once it has begun, to be read ever after. */
export function MeetingNotes({ meeting }: { readonly meeting: Brief['meeting'] }) {
  const me = useMe();
  const [written, setWritten] = useState(nothingWritten);
  const open = isWritten(written);
  useUnsaved(open);
  const begun = Date.parse(meeting.startsAt) <= Date.now();
  if (meeting.state === 'planned' && begun && may(me.role, 'meeting.hold')) {
    return <HoldMeeting meeting={meeting} written={written} onWrite={setWritten} />;
  }
  return (
    <>
      {open && <Overtaken meeting={meeting} written={written} onLeave={() => setWritten(nothingWritten)} />}
      {meeting.state === 'held' && <Outcome meeting={meeting} />}
    </>
  );
}

/** What came of it, and what follows. */
function Outcome({ meeting }: { readonly meeting: Brief['meeting'] }) {
  const t = useTranslations('meeting.notes');
  const { day } = useFigures();
  const inOwnLanguage = useInOwnLanguage();
  const me = useMe();
  const [correcting, setCorrecting] = useState(false);
  return (
    <Section title={t('title')}>
      <Stack gap="sm">
        {correcting ? (
          <CorrectNotes meeting={meeting} onEnd={() => setCorrecting(false)} />
        ) : (
          <Text className={classes.body}>{meeting.notes}</Text>
        )}
        {meeting.promises.map(({ id, summary, dueOn }) => (
          <Text key={id} size="sm">
            {t('promised', { summary, day: day(dueOn) })}
          </Text>
        ))}
        {meeting.tasks.map(({ id, title, assignee, dueOn, done }) => (
          <Text key={id} size="sm">
            {[
              t('toDo', { title: inOwnLanguage(title) ?? '' }),
              assignee,
              dueOn && t('by', { day: day(dueOn) }),
              done && t('done'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
        {!correcting && may(me.role, 'meeting.correctNotes') && (
          <Group className={classes.screenOnly}>
            <Button variant="subtle" size="compact-sm" onClick={() => setCorrecting(true)}>
              {t('correct')}
            </Button>
          </Group>
        )}
        <NextMeeting meeting={meeting} />
      </Stack>
    </Section>
  );
}

interface OvertakenProps {
  readonly meeting: Brief['meeting'];
  readonly written: Written;
  readonly onLeave: () => void;
}

/** Somebody else was faster: what was written here is still there, to be taken to where it belongs. */
function Overtaken({ meeting: { account, state }, written, onLeave }: OvertakenProps) {
  const t = useTranslations('meeting.notes');
  const { day } = useFigures();
  const promises = written.promises.filter(({ summary }) => summary.trim() !== '');
  const tasks = written.tasks.filter(({ title }) => title.trim() !== '');
  return (
    <Alert color="yellow" role="alert" title={t(state === 'held' ? 'overtaken' : 'calledOff')}>
      <Stack gap="sm">
        <Text size="sm">{t('overtakenLead')}</Text>
        <Textarea label={t('notes')} autosize minRows={2} readOnly value={written.notes} />
        {promises.map(({ key, summary, dueOn }) => (
          <Text key={key} size="sm">
            {dueOn === '' ? summary : t('promised', { summary, day: day(dueOn) })}
          </Text>
        ))}
        {tasks.map(({ key, title, dueOn }) => (
          <Text key={key} size="sm">
            {[t('toDo', { title }), dueOn && t('by', { day: day(dueOn) })].filter(Boolean).join(' · ')}
          </Text>
        ))}
        <Group gap="sm">
          <AnchorLink
            to="/accounts/$accountId/dossier"
            params={{ accountId: account.id }}
            target="_blank"
            c="inherit"
            underline="always"
          >
            {t('toDossier')}
          </AnchorLink>
          <Button size="xs" variant="default" onClick={onLeave}>
            {t('leave')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
