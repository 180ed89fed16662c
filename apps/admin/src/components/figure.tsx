import { Paper, Text } from '@mantine/core';

interface FigureProps {
  readonly name: string;
  readonly value: string;
  /** What it is measured by, or what it was before. */
  readonly note?: string | undefined;
  readonly colour?: string;
}

/** One number with its name and a note. */
export function Figure({ name, value, note, colour }: FigureProps) {
  return (
    <Paper withBorder px="md" py="sm">
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="xl" fw={600} className="figures" style={colour ? { color: colour } : undefined}>
        {value}
      </Text>
      {note && (
        <Text size="xs" c="dimmed" className="figures">
          {note}
        </Text>
      )}
    </Paper>
  );
}
