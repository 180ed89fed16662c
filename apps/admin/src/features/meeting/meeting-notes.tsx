import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { onTop } from '../../lib/on-top.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';
import { useMeetingDeed } from './use-meeting-deed.ts';

interface NewPromise {
  readonly key: string;
  readonly summary: string;
  readonly dueOn: string;
}

/** What is written of a meeting and not kept yet. */
interface Written {
  readonly notes: string;
  readonly promises: readonly NewPromise[];
}

const nothing: Written = { notes: '', promises: [] };

/** What came of a meeting: written once it has begun, to be read ever after. */
export function MeetingNotes({ meeting }: { readonly meeting: Brief['meeting'] }) {
  const t = useTranslations('meeting.notes');
  const me = useMe();
  const { day } = useFigures();
  const [written, setWritten] = useState(nothing);
  const open = written.notes.trim() !== '' || written.promises.length > 0;
  useUnsaved(open);
  const begun = Date.parse(meeting.startsAt) <= Date.now();
  if (meeting.state === 'planned' && begun && may(me.role, 'meeting.hold')) {
    return <Hold meeting={meeting} written={written} onWrite={setWritten} />;
  }
  return (
    <>
      {open && <Overtaken meeting={meeting} written={written} onLeave={() => setWritten(nothing)} />}
      {meeting.state === 'held' && (
        <Section title={t('title')}>
          <Text className={classes.body}>{meeting.notes}</Text>
          {meeting.promises.map(({ id, summary, dueOn }) => (
            <Text key={id} size="sm" mt="sm">
              {t('promised', { summary, day: day(dueOn) })}
            </Text>
          ))}
        </Section>
      )}
    </>
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

interface HoldProps {
  readonly meeting: Brief['meeting'];
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
}

function Hold({ meeting, written, onWrite }: HoldProps) {
  const t = useTranslations('meeting.notes');
  const client = useTRPCClient();
  const deed = useMeetingDeed();
  const { notes, promises } = written;
  const setPromises = (next: readonly NewPromise[]) => onWrite({ notes, promises: next });
  const put = (key: string, part: Partial<NewPromise>) =>
    setPromises(promises.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const complete = promises.every(({ summary, dueOn }) => summary.trim() !== '' && dueOn !== '');
  const { busy, once: hold } = useOnce(() =>
    deed(async () => {
      const promised = promises.map(({ summary, dueOn }) => ({ summary, dueOn }));
      await onTop(meeting, (version) =>
        client.meeting.hold.mutate({ id: meeting.id, version, notes, promises: promised }),
      );
      onWrite(nothing);
    }),
  );
  return (
    <Section title={t('write')} lead={t('lead')}>
      <Stack gap="md">
        <Textarea
          label={t('notes')}
          autosize
          minRows={4}
          value={notes}
          onChange={(event) => onWrite({ notes: event.currentTarget.value, promises })}
        />
        {promises.map(({ key, summary, dueOn }) => (
          <Group key={key} gap="sm" align="flex-end">
            <TextInput
              label={t('promise')}
              style={{ flex: '1 1 220px' }}
              value={summary}
              maxLength={300}
              onChange={(event) => put(key, { summary: event.currentTarget.value })}
            />
            <TextInput
              label={t('dueOn')}
              type="date"
              value={dueOn}
              onChange={(event) => put(key, { dueOn: event.currentTarget.value })}
            />
            <Button
              variant="subtle"
              color="gray"
              onClick={() => setPromises(promises.filter((each) => each.key !== key))}
            >
              {t('remove')}
            </Button>
          </Group>
        ))}
        <Group gap="sm">
          <Button disabled={notes.trim() === '' || !complete} loading={busy} onClick={hold}>
            {t('keep')}
          </Button>
          <Button
            variant="default"
            onClick={() => setPromises([...promises, { key: crypto.randomUUID(), summary: '', dueOn: '' }])}
          >
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
