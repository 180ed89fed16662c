import { Skeleton, Stack } from '@mantine/core';

/** Where a screen is about to stand: its title, what is chosen with, and what is looked at. */
export function Coming() {
  return (
    <Stack gap="lg" pt="xs" aria-busy>
      <Skeleton height={44} width="min(420px, 100%)" />
      <Skeleton height={36} />
      <Skeleton height={480} radius={8} />
    </Stack>
  );
}
