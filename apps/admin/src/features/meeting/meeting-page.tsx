import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Failed } from '../../components/failed.tsx';
import words from '../../components/long-words.module.css';
import { AGAIN_MS } from '../../lib/again.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { BriefFacts } from './brief-facts.tsx';
import { BriefProposals } from './brief-proposals.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { MeetingNotes } from './meeting-notes.tsx';

export type Brief = RouterOutputs['meeting']['brief'];

const route = getRouteApi('/frame/meetings/$meetingId');

/** A meeting: what to know and to bring before it, what came of it after. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  const trpc = useTRPC();
  const { data: brief, error } = useQuery(
    trpc.meeting.brief.queryOptions({ id: meetingId }, { refetchInterval: AGAIN_MS }),
  );
  if (error && !brief) return <Failed error={error} />;
  if (!brief) return <Skeleton height={520} />;
  return (
    <Stack key={meetingId} gap="lg" className={words.broken}>
      <MeetingHead brief={brief} />
      <MeetingNotes meeting={brief.meeting} />
      <BriefProposals brief={brief} />
      <BriefFacts brief={brief} />
    </Stack>
  );
}
