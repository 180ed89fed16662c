import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FormConflict } from '../../components/edit/form-conflict.tsx';
import { mergeParts } from '../../lib/merge-designs.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import { useSharedDraft } from '../../lib/use-shared-draft.ts';
import type { Brief } from './meeting-page.tsx';
import { useMeetingDeed } from './use-meeting-deed.ts';

type Meeting = Brief['meeting'];

interface CorrectNotesProps {
  readonly meeting: Meeting;
  readonly onEnd: () => void;
}

/** Puts right what was noted of a meeting, beside whatever somebody else puts right there at the same time. */
export function CorrectNotes({ meeting, onEnd }: CorrectNotesProps) {
  const t = useTranslations('meeting.notes');
  const deed = useMeetingDeed();
  const { value, theirs, changed, change, choose, save } = useNotesDraft(meeting);
  const { busy, once: keep } = useOnce(async () => {
    if (await deed(save)) onEnd();
  });
  useUnsaved(changed && !busy);
  return (
    <Stack gap="sm">
      <Textarea
        label={t('notes')}
        description={t('correctLead')}
        autoFocus
        autosize
        minRows={4}
        value={value.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      {theirs && (
        <FormConflict
          fields={[{ label: t('notes'), mine: value.notes, theirs: theirs.notes }]}
          onChoose={choose}
        />
      )}
      <Group gap="sm">
        <Button
          disabled={!changed || value.notes.trim() === '' || theirs !== null}
          loading={busy}
          onClick={keep}
        >
          {t('keepCorrected')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onEnd}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function useNotesDraft({ id, notes, version }: Meeting) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const keptOf = (view: Pick<Meeting, 'notes' | 'version'>) => ({
    value: { notes: view.notes ?? '' },
    version: view.version,
  });
  return useSharedDraft<{ readonly notes: string }>({
    kept: keptOf({ notes, version }),
    merge: mergeParts,
    reason: 'meeting-changed',
    write: async (value, on) =>
      keptOf(await client.meeting.correctNotes.mutate({ id, version: on.version, ...value })),
    read: async () =>
      keptOf(await queryClient.fetchQuery(trpc.meeting.get.queryOptions({ id }, { staleTime: 0 }))),
  });
}
