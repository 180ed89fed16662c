import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useInOwnLanguage } from '../content-language.ts';
import { DueMark } from '../due-mark.tsx';
import type { RouterOutputs } from '../trpc.ts';
import { TaskPerson } from './task-person.tsx';
import { useTickOff } from './use-task-deeds.ts';

type Task = RouterOutputs['task']['list']['items'][number];

interface ToDoProps {
  readonly task: Pick<Task, 'id' | 'title' | 'dueOn' | 'person'>;
  readonly editable: boolean;
  /** Who does it, where nothing beside it says so. */
  readonly assignee?: string | null;
  readonly note?: string | null;
}

/** Something to do, to be ticked off: by when, by whom, and whom it is about. */
export function ToDo({ task: { id, title, dueOn, person }, editable, assignee, note }: ToDoProps) {
  const inOwnLanguage = useInOwnLanguage();
  const tickOff = useTickOff();
  const words = inOwnLanguage<string>(title) ?? '';
  const details: ReactNode[] = [
    dueOn && <DueMark key="due" dueOn={dueOn} />,
    assignee,
    person && <TaskPerson key="person" person={person} />,
    note,
  ].filter(Boolean);
  return (
    <div>
      <Checkbox label={words} checked={false} disabled={!editable} onChange={() => void tickOff(id, words)} />
      <Text size="sm" c="dimmed" ml={28}>
        {details.flatMap((detail, at) => (at === 0 ? [detail] : [' · ', detail]))}
      </Text>
    </div>
  );
}
