import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { onTop } from '../../lib/on-top.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { useOnce } from '../../lib/use-once.ts';
import type { Brief } from './meeting-page.tsx';
import { isComplete, nothingWritten, outcomeOf, type Written } from './meeting-written.ts';
import { PromiseRows } from './promise-rows.tsx';
import { TaskRows } from './task-rows.tsx';
import { useMeetingDeed } from './use-meeting-deed.ts';

interface HoldMeetingProps {
  readonly meeting: Brief['meeting'];
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
}

/** What came of a meeting, what was promised there and what is to be done about it. */
export function HoldMeeting({ meeting, written, onWrite }: HoldMeetingProps) {
  const t = useTranslations('meeting.notes');
  const me = useMe();
  const client = useTRPCClient();
  const deed = useMeetingDeed();
  const { notes, promises, tasks } = written;
  const put = (part: Partial<Written>) => onWrite({ ...written, ...part });
  const { busy, once: hold } = useOnce(() =>
    deed(async () => {
      await onTop(meeting, (version) =>
        client.meeting.hold.mutate({ id: meeting.id, version, ...outcomeOf(written) }),
      );
      onWrite(nothingWritten);
    }),
  );
  const row = () => ({ key: crypto.randomUUID(), dueOn: '' });
  return (
    <Section title={t('write')} lead={t('lead')}>
      <Stack gap="md">
        <Textarea
          label={t('notes')}
          autosize
          minRows={4}
          value={notes}
          onChange={(event) => put({ notes: event.currentTarget.value })}
        />
        <PromiseRows promises={promises} onChange={(next) => put({ promises: next })} />
        <TaskRows tasks={tasks} onChange={(next) => put({ tasks: next })} />
        <Group gap="sm">
          <Button disabled={!isComplete(written)} loading={busy} onClick={hold}>
            {t('keep')}
          </Button>
          <Button
            variant="default"
            onClick={() => put({ promises: [...promises, { ...row(), summary: '' }] })}
          >
            {t('add')}
          </Button>
          <Button
            variant="default"
            onClick={() => put({ tasks: [...tasks, { ...row(), title: '', assigneeId: me.id }] })}
          >
            {t('addTask')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
