import { Stack } from '@mantine/core';
import { useProgramme } from '../../lib/programme.ts';
import { ProgrammeEnd } from './programme-end.tsx';
import { ProgrammeFigures } from './programme-figures.tsx';

/** How a launched programme is going. It stands where one looks how it goes, and takes no room from what one writes. */
export function ProgrammeStanding() {
  const programme = useProgramme();
  if (programme.launchedAt === null) return null;
  return (
    <Stack gap="md">
      <ProgrammeFigures programme={programme} />
      <ProgrammeEnd programme={programme} />
    </Stack>
  );
}
