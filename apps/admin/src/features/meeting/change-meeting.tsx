import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FormConflict } from '../../components/edit/form-conflict.tsx';
import { isSame, mergeParts } from '../../lib/merge-designs.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useSharedDraft } from '../../lib/use-shared-draft.ts';
import { MeetingForm } from './meeting-form.tsx';
import { type MeetingPlanned, plannedOf, planOf } from './meeting-planned.ts';
import { useMeetingDeed } from './use-meeting-deed.ts';

type Meeting = RouterOutputs['meeting']['get'];

interface ChangeMeetingProps {
  readonly meeting: Meeting;
  readonly onEnd: () => void;
}

/** Changes what is planned, beside whatever somebody else changes of it at the same time. */
export function ChangeMeeting({ meeting, onEnd }: ChangeMeetingProps) {
  const deed = useMeetingDeed();
  const draft = useMeetingDraft(meeting);
  const { value, theirs, changed } = draft;
  const keep = async () => {
    if (await deed(draft.save)) onEnd();
  };
  return (
    <MeetingForm
      accountId={meeting.account.id}
      planned={value}
      changed={changed}
      onChange={draft.change}
      deed="keep"
      onKeep={keep}
      onCancel={onEnd}
      notice={theirs && <Clash mine={value} theirs={theirs} onChoose={draft.choose} />}
    />
  );
}

function useMeetingDraft(meeting: Meeting) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { id } = meeting;
  const keptOf = (view: Meeting) => ({ value: plannedOf(view), version: view.version });
  return useSharedDraft<MeetingPlanned>({
    kept: keptOf(meeting),
    merge: mergeParts,
    reason: 'meeting-changed',
    write: async (planned, { version }) => {
      const plan = planOf(planned);
      if (plan === null) throw new Error('a meeting is kept without a time');
      return keptOf(await client.meeting.update.mutate({ id, version, ...plan }));
    },
    read: async () =>
      keptOf(await queryClient.fetchQuery(trpc.meeting.get.queryOptions({ id }, { staleTime: 0 }))),
  });
}

interface ClashProps {
  readonly mine: MeetingPlanned;
  readonly theirs: MeetingPlanned;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

function Clash({ mine, theirs, onChoose }: ClashProps) {
  const t = useTranslations('meeting.form');
  const texts = ['purpose', 'starts', 'minutes', 'place', 'agenda'] as const;
  const lists = ['contacts', 'members'] as const;
  const people = { contacts: 'contactIds', members: 'userIds' } as const;
  const fields = [
    ...texts.map((key) => ({ label: t(key), mine: String(mine[key]), theirs: String(theirs[key]) })),
    ...lists.map((key) => ({
      label: t(key),
      mine: t('people', { count: mine[people[key]].length }),
      theirs: t('people', { count: theirs[people[key]].length }),
      same: isSame(mine[people[key]], theirs[people[key]]),
    })),
  ];
  const differing = fields.filter((each) => ('same' in each ? !each.same : each.mine !== each.theirs));
  return <FormConflict fields={differing} onChoose={onChoose} />;
}
