import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { localMinute, readMinute } from '../../components/edit/edit-moment.tsx';
import { readDecimal } from '../../components/edit/read-decimal.ts';
import { NumberField } from '../../components/number-field.tsx';
import { type Range, useRangeWords } from '../range-words.ts';
import { textOf } from '../saving.ts';
import { shownPercent, writtenNumber, writtenPercent } from '../written-number.ts';
import type { RowField } from './row.ts';

interface RowInputProps {
  readonly field: RowField;
  readonly value: unknown;
  readonly first: boolean;
  /** Undefined leaves the field out. */
  readonly onChange: (value: unknown) => void;
}

const SHARE: Range = { min: 0, max: 100 };

/** The input of one field of a row that is being added. */
export function RowInput({ field, value, first, onChange }: RowInputProps) {
  const common = {
    label: field.label,
    required: field.required === true,
    autoFocus: first,
    // In a dialog, which hands the focus to what asks for it by this name, and else to its cross.
    ...(first && { 'data-autofocus': true }),
  };
  const text = textOf(value) ?? '';
  const none = useRangeWords();
  const problem = (number: unknown, range: Range) => (number === undefined ? undefined : none(number, range));
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...common}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'long':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          max="2199-12-31"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'moment':
      return (
        <TextInput
          {...common}
          type="datetime-local"
          max="2199-12-31T23:59"
          value={text === '' ? '' : localMinute(text)}
          onChange={(event) => onChange(readMinute(event.currentTarget.value) ?? undefined)}
        />
      );
    case 'money':
      return (
        <TextInput
          {...common}
          inputMode="decimal"
          defaultValue={text}
          // What is no amount goes as it is written, to be refused rather than left out.
          onChange={({ currentTarget: { value: written } }) =>
            onChange(readDecimal(written, 2) ?? (written.trim() || undefined))
          }
        />
      );
    case 'whole':
      return (
        <NumberField
          {...common}
          min={field.min}
          max={field.max}
          error={problem(value, field)}
          allowDecimal={false}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? undefined : writtenNumber(next))}
        />
      );
    case 'share':
      return (
        <NumberField
          {...common}
          {...SHARE}
          error={problem(typeof value === 'number' ? value * 100 : undefined, SHARE)}
          suffix=" %"
          decimalScale={1}
          value={typeof value === 'number' ? shownPercent(value) : ''}
          onChange={(next) => onChange(next === '' ? undefined : writtenPercent(next))}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={text}
          data={[...(field.required ? [] : [{ value: '', label: field.none ?? '–' }]), ...field.choices]}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'grade':
      return (
        <NativeSelect
          {...common}
          value={typeof value === 'number' ? String(value) : ''}
          data={[...(typeof value === 'number' ? [] : [{ value: '', label: '–' }]), ...field.grades]}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...common}
          data={[...field.choices]}
          value={Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []}
          onChange={(next) => onChange(next)}
        />
      );
  }
}
