import { Skeleton } from '@mantine/core';
import { SegmentRules } from '@sleutel/domain/segment';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Failed } from '../../components/failed.tsx';
import { AGAIN_MS } from '../../lib/again.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { rulesFrom } from './rules-from.ts';
import { KeptSegment, NewSegment } from './segment-editor.tsx';

const route = getRouteApi('/frame/segments/$segmentId');

const beginning = SegmentRules.parse({
  combinator: 'and',
  rules: [{ field: 'status', operator: 'anyOf', value: ['slipping', 'lost'] }],
});

/** One segment: its rules, and whom they choose at this moment. */
export function SegmentPage() {
  const { segmentId } = route.useParams();
  const { solution, from } = route.useSearch();
  const trpc = useTRPC();
  const isNew = segmentId === 'new';
  const { data, error } = useQuery(
    trpc.segment.get.queryOptions({ id: segmentId }, { enabled: !isNew, refetchInterval: AGAIN_MS }),
  );
  if (isNew) {
    const rules = solution && from ? rulesFrom(solution, from) : beginning;
    return <NewSegment segment={{ name: '', note: '', rules }} />;
  }
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={420} />;
  return <KeptSegment key={data.id} kept={data} />;
}
