import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';

interface ManagerSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly width: SelectProps['w'];
  readonly onChange: (owner: string | undefined) => void;
}

/** Whose accounts a report is about: anybody who looks after some. */
export function ManagerSelect({ label, value, width, onChange }: ManagerSelectProps) {
  const { data } = useQuery(useTRPC().segment.values.queryOptions());
  return (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      searchable
      data={(data?.owners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={(owner) => onChange(owner ?? undefined)}
      w={width}
    />
  );
}
