import { Box } from '@mantine/core';
import { NotFound } from '../components/not-found.tsx';

/** An address that leads to no screen: said within the frame, from where everything else can be reached. */
export function Nowhere() {
  return (
    <Box px="xl">
      <NotFound />
    </Box>
  );
}
