import { Box } from '@mantine/core';
import { NotFound } from '../components/not-found.tsx';

/** An address that leads to no screen. */
export function Nowhere() {
  return (
    <Box component="main" px="xl">
      <NotFound />
    </Box>
  );
}
