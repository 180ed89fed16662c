import { Button, Group, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type NewPromise, putRow } from './meeting-written.ts';

interface PromiseRowsProps {
  readonly promises: readonly NewPromise[];
  readonly onChange: (promises: readonly NewPromise[]) => void;
}

/** What was promised in a meeting, each by a day. */
export function PromiseRows({ promises, onChange }: PromiseRowsProps) {
  const t = useTranslations('meeting.notes');
  return promises.map(({ key, summary, dueOn }) => (
    <Group key={key} gap="sm" align="flex-end">
      <TextInput
        label={t('promise')}
        style={{ flex: '1 1 220px' }}
        value={summary}
        maxLength={300}
        onChange={(event) => onChange(putRow(promises, key, { summary: event.currentTarget.value }))}
      />
      <TextInput
        label={t('dueOn')}
        type="date"
        value={dueOn}
        onChange={(event) => onChange(putRow(promises, key, { dueOn: event.currentTarget.value }))}
      />
      <Button
        variant="subtle"
        color="gray"
        onClick={() => onChange(promises.filter((each) => each.key !== key))}
      >
        {t('remove')}
      </Button>
    </Group>
  ));
}
