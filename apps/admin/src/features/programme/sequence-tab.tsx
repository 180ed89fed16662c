import { Stack } from '@mantine/core';
import { useProgramme } from '../../lib/programme.ts';
import { Problems } from './problems.tsx';
import { SequenceOutline } from './sequence-outline.tsx';

/** What is wrong, and what it does step by step. */
export function SequenceTab() {
  const programme = useProgramme();
  return (
    <Stack gap="lg">
      <Problems programme={programme} severity="error" />
      <SequenceOutline programme={programme} />
      <Problems programme={programme} severity="hint" />
    </Stack>
  );
}
