import { Button, Group, MultiSelect, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { type MeetingPlanned, momentsOf } from './meeting-planned.ts';

interface MeetingFormProps {
  readonly accountId: string;
  readonly planned: MeetingPlanned;
  readonly changed: boolean;
  readonly onChange: (part: Partial<MeetingPlanned>) => void;
  /** What its button says. */
  readonly deed: 'add' | 'keep';
  readonly onKeep: () => Promise<void>;
  readonly onCancel: () => void;
  /** What has to be settled first. */
  readonly notice?: ReactNode;
}

/** When, where, who and what for. */
export function MeetingForm(props: MeetingFormProps) {
  const trpc = useTRPC();
  const { data: people, error } = useQuery(trpc.plan.get.queryOptions({ accountId: props.accountId }));
  if (people) return <Form {...props} people={people} />;
  return error ? <Failed error={error} /> : <Skeleton height={240} />;
}

type People = Pick<RouterOutputs['plan']['get'], 'users' | 'contacts'>;

function Form(props: MeetingFormProps & { readonly people: People }) {
  const { planned, changed, people, deed, notice, onChange, onKeep, onCancel } = props;
  const t = useTranslations('meeting.form');
  const { purpose, starts, minutes, place, agenda, contactIds, userIds } = planned;
  const [busy, setBusy] = useState(false);
  useUnsaved(changed && !busy);
  const keep = async () => {
    setBusy(true);
    await onKeep();
    setBusy(false);
  };
  const choices = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="md">
      <TextInput
        label={t('purpose')}
        autoFocus
        value={purpose}
        maxLength={300}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
      <Group gap="md" grow preventGrowOverflow={false}>
        <TextInput
          label={t('starts')}
          type="datetime-local"
          value={starts}
          onChange={(event) => onChange({ starts: event.currentTarget.value })}
        />
        <TextInput
          label={t('minutes')}
          type="number"
          min={5}
          max={1440}
          value={minutes}
          onChange={(event) => onChange({ minutes: Number(event.currentTarget.value) })}
        />
        <TextInput
          label={t('place')}
          value={place}
          maxLength={500}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      </Group>
      <MultiSelect
        label={t('contacts')}
        data={choices(people.contacts.filter(({ leftOn }) => leftOn === null))}
        value={[...contactIds]}
        onChange={(chosen) => onChange({ contactIds: chosen })}
        searchable
      />
      <MultiSelect
        label={t('members')}
        data={choices(people.users.filter(({ disabled }) => !disabled))}
        value={[...userIds]}
        onChange={(chosen) => onChange({ userIds: chosen })}
        searchable
      />
      <Textarea
        label={t('agenda')}
        autosize
        minRows={2}
        value={agenda}
        onChange={(event) => onChange({ agenda: event.currentTarget.value })}
      />
      {notice}
      <Group gap="sm">
        <Button
          loading={busy}
          disabled={momentsOf(planned) === null || purpose.trim() === '' || Boolean(notice)}
          onClick={() => void keep()}
        >
          {t(deed)}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
