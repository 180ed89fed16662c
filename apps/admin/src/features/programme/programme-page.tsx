import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Failed } from '../../components/failed.tsx';
import { AGAIN_MS } from '../../lib/again.ts';
import { ProgrammeEditorProvider } from '../../lib/programme-editor.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { Problems } from './problems.tsx';
import { ProgrammeHead } from './programme-head.tsx';
import { ProgrammeTabs } from './programme-tabs.tsx';
import { SaveNotes } from './save-line.tsx';

const route = getRouteApi('/frame/programmes/$programmeId');

/** Will this do what we mean, and is it? The head and the tabs stay; the part that is open stands below them. */
export function ProgrammePage() {
  const { programmeId } = route.useParams();
  const trpc = useTRPC();
  const programme = useQuery(
    trpc.programme.get.queryOptions({ id: programmeId }, { refetchInterval: AGAIN_MS }),
  );
  const company = useQuery(trpc.company.get.queryOptions({}));
  const { version } = useSearch({ strict: false });
  const error = programme.error ?? company.error;
  if (error && !programme.data) return <Failed error={error} />;
  if (!programme.data || !company.data) return <Waiting />;
  const revision = version === 'next' ? programme.data.revision : null;
  const edited = revision ? 'revision' : 'programme';
  return (
    <ProgrammeEditorProvider key={`${programmeId} ${revision?.id ?? ''}`} edited={edited}>
      <Stack gap="lg">
        <ProgrammeHead programme={programme.data} />
        <ProgrammeTabs programme={programme.data} />
        <SaveNotes />
        <Problems />
        <Suspense fallback={<Skeleton height={360} />}>
          <Outlet />
        </Suspense>
      </Stack>
    </ProgrammeEditorProvider>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={72} width="min(560px, 100%)" />
      <Skeleton height={38} />
      <Skeleton height={360} />
    </Stack>
  );
}
