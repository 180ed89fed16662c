import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { shownNumber, writtenNumber } from '../../lib/written-number.ts';
import {
  type DurationParts,
  type DurationUnit,
  durationOf,
  durationParts,
  durationUnits,
} from './duration-parts.ts';

interface DurationFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string;
  readonly onChange: (duration: string) => void;
}

/** How long, as a number and its unit, which stays the one it is written in. */
export function DurationField({ label, value, onChange, ...issue }: DurationFieldProps) {
  const t = useTranslations('programmeEdit.duration');
  const [unit, setUnit] = useState<DurationUnit>();
  const parts = durationParts(value, unit);
  const change = (part: Partial<DurationParts>) => {
    const next = { ...parts, ...part };
    setUnit(next.unit);
    onChange(durationOf(next));
  };
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <NumberField
        {...issue}
        label={label}
        min={1}
        maxLength={9}
        allowDecimal={false}
        allowNegative={false}
        value={shownNumber(parts.count)}
        onChange={(count) => change({ count: writtenNumber(count) })}
        style={{ flex: 1 }}
      />
      <Select
        label={t('unit')}
        allowDeselect={false}
        w={130}
        data={durationUnits.map((each) => ({ value: each, label: t(each) }))}
        value={parts.unit}
        onChange={(chosen) => change({ unit: durationUnits.find((each) => each === chosen) ?? parts.unit })}
      />
    </Group>
  );
}
