import { Box, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  /** What would fill this place. */
  readonly children: ReactNode;
  /** The way to begin. */
  readonly action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Stack align="center" gap={4} py={72} px="md" ta="center">
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={520}>
        {children}
      </Text>
      {action && <Box mt="md">{action}</Box>}
    </Stack>
  );
}
