import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useOwnerChoices } from '../../lib/owner-choices.ts';
import { type NewTask, putRow } from './meeting-written.ts';

interface TaskRowsProps {
  readonly tasks: readonly NewTask[];
  readonly onChange: (tasks: readonly NewTask[]) => void;
}

/** What is to be done after a meeting, by whom, and by when where that is known. */
export function TaskRows({ tasks, onChange }: TaskRowsProps) {
  const t = useTranslations('meeting.notes');
  const me = useMe();
  const people = useOwnerChoices(me);
  return tasks.map(({ key, title, assigneeId, dueOn }) => (
    <Group key={key} gap="sm" align="flex-end">
      <TextInput
        label={t('task')}
        style={{ flex: '1 1 220px' }}
        value={title}
        maxLength={300}
        onChange={(event) => onChange(putRow(tasks, key, { title: event.currentTarget.value }))}
      />
      <NativeSelect
        label={t('assignee')}
        data={people}
        value={assigneeId}
        onChange={(event) => onChange(putRow(tasks, key, { assigneeId: event.currentTarget.value }))}
      />
      <TextInput
        label={t('dueOn')}
        type="date"
        value={dueOn}
        onChange={(event) => onChange(putRow(tasks, key, { dueOn: event.currentTarget.value }))}
      />
      <Button
        variant="subtle"
        color="gray"
        onClick={() => onChange(tasks.filter((each) => each.key !== key))}
      >
        {t('remove')}
      </Button>
    </Group>
  ));
}
