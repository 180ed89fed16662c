import { Group, NumberInput, Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type DurationParts, durationOf, durationParts, durationUnits } from './duration-parts.ts';

interface DurationFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (duration: string) => void;
}

/** How long, as a number and its unit. */
export function DurationField({ label, value, onChange }: DurationFieldProps) {
  const t = useTranslations('programmeEdit.duration');
  const parts = durationParts(value);
  const change = (part: Partial<DurationParts>) => onChange(durationOf({ ...parts, ...part }));
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <NumberInput
        label={label}
        min={1}
        max={9999}
        allowDecimal={false}
        value={parts.count}
        onChange={(count) => change({ count: Math.max(1, Number(count) || 1) })}
        style={{ flex: 1 }}
      />
      <Select
        aria-label={t('unit')}
        allowDeselect={false}
        w={130}
        data={durationUnits.map((unit) => ({ value: unit, label: t(unit) }))}
        value={parts.unit}
        onChange={(unit) => change({ unit: durationUnits.find((each) => each === unit) ?? parts.unit })}
      />
    </Group>
  );
}
