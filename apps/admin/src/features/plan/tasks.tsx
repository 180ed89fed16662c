import { Button, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PartFailed } from '../../components/part-failed.tsx';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useMe } from '../../lib/me.ts';
import { onTop } from '../../lib/on-top.ts';
import { ToDo } from '../../lib/task/to-do.tsx';
import { useTaskDeed } from '../../lib/task/use-task-deeds.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import type { Plan } from './plan.ts';

type Task = RouterOutputs['task']['list']['items'][number];

interface TasksProps {
  readonly accountId: string;
  readonly users: Plan['users'];
  readonly editable: boolean;
}

/** What is to be done for the account besides its plan, what is due first on top. */
export function Tasks({ accountId, users, editable }: TasksProps) {
  const t = useTranslations('account.page.tasks');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.task.list.queryOptions({ accountId }));
  const tasks = data?.items.filter(({ ofPlan }) => !ofPlan) ?? [];
  return (
    <Section id="tasks" title={t('title')}>
      <Stack gap="sm">
        {!data && (error ? <PartFailed error={error} /> : <Skeleton height={48} />)}
        {data && tasks.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {tasks.map((task) => (
          <OneTask key={task.id} task={task} users={users} editable={editable} />
        ))}
        {editable && <NewTask accountId={accountId} users={users} />}
      </Stack>
    </Section>
  );
}

function OneTask({ task, users, editable }: Omit<TasksProps, 'accountId'> & { readonly task: Task }) {
  const t = useTranslations('plan.task');
  const title = useInOwnLanguage()<string>(task.title) ?? '';
  const { assignee, assign } = useAssignee(task);
  return (
    <Group justify="space-between" gap="sm" align="flex-start">
      <ToDo task={task} editable={editable} note={task.note} />
      {editable ? (
        <NativeSelect
          aria-label={t('assignee', { title })}
          size="xs"
          value={assignee ?? ''}
          data={[{ value: '', label: t('nobody') }, ...choicesOf(users)]}
          onChange={(event) => assign(event.currentTarget.value || null)}
        />
      ) : (
        <Text size="sm">{task.assignee?.name}</Text>
      )}
    </Group>
  );
}

/** Who does it, as it was chosen last: who chooses twice is faster than the list of tasks is read anew. */
function useAssignee(task: Task) {
  const { id, assignee } = task;
  const client = useTRPCClient();
  const deed = useTaskDeed();
  const [chosen, setChosen] = useState<readonly (string | null)[]>([]);
  const assign = async (assigneeId: string | null) => {
    setChosen((those) => [...those, assigneeId]);
    await deed(() => onTop(task, (version) => client.task.update.mutate({ id, version, assigneeId })));
    setChosen(([, ...later]) => later);
  };
  return {
    assignee: chosen.length > 0 ? chosen.at(-1) : assignee?.id,
    assign: (assigneeId: string | null) => void assign(assigneeId),
  };
}

function choicesOf(users: Plan['users']) {
  return users
    .filter(({ disabled, role }) => !disabled && role !== 'viewer')
    .map(({ id, name }) => ({ value: id, label: name }));
}

function NewTask({ accountId, users }: Omit<TasksProps, 'editable'>) {
  const t = useTranslations('plan.task');
  const me = useMe();
  const client = useTRPCClient();
  const deed = useTaskDeed();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [assigneeId, setAssigneeId] = useState(me.id);
  useUnsaved(title.trim() !== '' || dueOn !== '');
  const { busy, once: add } = useOnce(async () => {
    const task = { accountId, title, assigneeId, dueOn: dueOn || null };
    if (!(await deed(() => client.task.add.mutate(task)))) return;
    // What was written since it was sent is the next one.
    setTitle((now) => (now === task.title ? '' : now));
    setDueOn((now) => (now === dueOn ? '' : now));
  });
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('what')}
        style={{ flex: '1 1 200px' }}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('dueOn')}
        type="date"
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('who')}
        value={assigneeId}
        data={choicesOf(users)}
        onChange={(event) => setAssigneeId(event.currentTarget.value)}
      />
      <Button variant="default" disabled={title.trim() === ''} loading={busy} onClick={add}>
        {t('add')}
      </Button>
    </Group>
  );
}
