import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
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

/** What came of a meeting: written once it has begun, to be read ever after. */
export function MeetingNotes({ meeting }: { readonly meeting: Brief['meeting'] }) {
  const t = useTranslations('meeting.notes');
  const me = useMe();
  const { day } = useFigures();
  const begun = Date.parse(meeting.startsAt) <= Date.now();
  if (meeting.state === 'planned' && begun && may(me.role, 'meeting.hold')) return <Hold meeting={meeting} />;
  if (meeting.state !== 'held') return null;
  return (
    <Section title={t('title')}>
      <Text className={classes.body}>{meeting.notes}</Text>
      {meeting.promises.map(({ id, summary, dueOn }) => (
        <Text key={id} size="sm" mt="sm">
          {t('promised', { summary, day: day(dueOn) })}
        </Text>
      ))}
    </Section>
  );
}

interface NewPromise {
  readonly key: string;
  readonly summary: string;
  readonly dueOn: string;
}

function Hold({ meeting }: { readonly meeting: Brief['meeting'] }) {
  const t = useTranslations('meeting.notes');
  const client = useTRPCClient();
  const deed = useMeetingDeed();
  const [notes, setNotes] = useState('');
  const [promises, setPromises] = useState<readonly NewPromise[]>([]);
  useUnsaved(notes.trim() !== '' || promises.length > 0);
  const put = (key: string, part: Partial<NewPromise>) =>
    setPromises(promises.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const complete = promises.every(({ summary, dueOn }) => summary.trim() !== '' && dueOn !== '');
  const { busy, once: hold } = useOnce(() =>
    deed(() =>
      onTop(meeting, (version) =>
        client.meeting.hold.mutate({
          id: meeting.id,
          version,
          notes,
          promises: promises.map(({ summary, dueOn }) => ({ summary, dueOn })),
        }),
      ),
    ),
  );
  return (
    <Section title={t('write')} lead={t('lead')}>
      <Stack gap="md">
        <Textarea
          label={t('notes')}
          autosize
          minRows={4}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
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
