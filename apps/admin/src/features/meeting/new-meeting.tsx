import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { isSame } from '../../lib/merge-designs.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { MeetingForm } from './meeting-form.tsx';
import { type MeetingPlanned, newPlanned, planOf } from './meeting-planned.ts';
import { useMeetingDeed } from './use-meeting-deed.ts';

interface NewMeetingProps {
  readonly accountId: string;
  /** What stands there to begin with. */
  readonly begin?: MeetingPlanned;
  readonly onCancel: () => void;
}

/** A meeting that is planned, and opened once it is. */
export function NewMeeting({ accountId, begin, onCancel }: NewMeetingProps) {
  const me = useMe();
  const [begun] = useState(() => begin ?? newPlanned(me.id));
  const [planned, setPlanned] = useState(begun);
  const client = useTRPCClient();
  const deed = useMeetingDeed();
  const navigate = useNavigate();
  const add = async () => {
    const plan = planOf(planned);
    if (plan === null) return;
    const meeting = await deed(() => client.meeting.add.mutate({ accountId, ...plan }));
    if (meeting) await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } });
  };
  return (
    <MeetingForm
      accountId={accountId}
      planned={planned}
      changed={!isSame(planned, begun)}
      onChange={(part) => setPlanned((old) => ({ ...old, ...part }))}
      deed="add"
      onKeep={add}
      onCancel={onCancel}
    />
  );
}
