import { Button, Group, MultiSelect, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';

/** What the form makes: moments with a zone, as the API takes them. */
export interface MeetingDraft {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly purpose: string;
  readonly agenda: string | null;
  readonly contactIds: string[];
  readonly userIds: string[];
}

interface MeetingFormProps {
  readonly accountId: string;
  /** The meeting that is changed; a new one without. */
  readonly meeting?: RouterOutputs['meeting']['get'];
  readonly onKeep: (draft: MeetingDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** When, where, who and what for. */
export function MeetingForm(props: MeetingFormProps) {
  const trpc = useTRPC();
  const { data: people, error } = useQuery(trpc.plan.get.queryOptions({ accountId: props.accountId }));
  if (people) return <Form {...props} people={people} />;
  return error ? <Failed error={error} /> : <Skeleton height={240} />;
}

type People = Pick<RouterOutputs['plan']['get'], 'users' | 'contacts'>;

function Form({ meeting, people, onKeep, onCancel }: MeetingFormProps & { readonly people: People }) {
  const t = useTranslations('meeting.form');
  const me = useMe();
  const [purpose, setPurpose] = useState(meeting?.purpose ?? '');
  const [starts, setStarts] = useState(meeting ? local(meeting.startsAt) : '');
  const [minutes, setMinutes] = useState(meeting ? minutesOf(meeting) : 60);
  const [place, setPlace] = useState(meeting?.place ?? '');
  const [agenda, setAgenda] = useState(meeting?.agenda ?? '');
  const [contactIds, setContacts] = useState(meeting?.contacts.map(({ id }) => id) ?? []);
  const [userIds, setUsers] = useState(meeting?.members.map(({ id }) => id) ?? [me.id]);
  const [busy, setBusy] = useState(false);
  const written = JSON.stringify([purpose, starts, minutes, place, agenda, contactIds, userIds]);
  const [before] = useState(written);
  useUnsaved(written !== before && !busy);
  const keep = async () => {
    setBusy(true);
    const startsAt = new Date(starts);
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    await onKeep({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      place: place.trim() || null,
      purpose: purpose.trim(),
      agenda: agenda.trim() || null,
      contactIds,
      userIds,
    });
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
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Group gap="md" grow preventGrowOverflow={false}>
        <TextInput
          label={t('starts')}
          type="datetime-local"
          value={starts}
          onChange={(event) => setStarts(event.currentTarget.value)}
        />
        <TextInput
          label={t('minutes')}
          type="number"
          min={5}
          max={1440}
          value={minutes}
          onChange={(event) => setMinutes(Number(event.currentTarget.value))}
        />
        <TextInput
          label={t('place')}
          value={place}
          maxLength={500}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </Group>
      <MultiSelect
        label={t('contacts')}
        data={choices(people.contacts.filter(({ leftOn }) => leftOn === null))}
        value={contactIds}
        onChange={setContacts}
        searchable
      />
      <MultiSelect
        label={t('members')}
        data={choices(people.users.filter(({ disabled }) => !disabled))}
        value={userIds}
        onChange={setUsers}
        searchable
      />
      <Textarea
        label={t('agenda')}
        autosize
        minRows={2}
        value={agenda}
        onChange={(event) => setAgenda(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button loading={busy} disabled={purpose.trim() === '' || starts === ''} onClick={() => void keep()}>
          {t(meeting ? 'keep' : 'add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A moment as an input of the browser takes it: the time here, without a zone. */
function local(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function minutesOf({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}
