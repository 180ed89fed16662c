import { Skeleton, Stack } from '@mantine/core';

/** The settings, not here yet. */
export function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={220} />
      <Skeleton height={220} />
    </Stack>
  );
}
