import { Group, MultiSelect, NumberInput, TagsInput, Text, TextInput } from '@mantine/core';
import { isSegmentField, segmentField } from '@sleutel/domain/segment';
import type { ValueEditorProps } from 'react-querybuilder';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { asksNothing } from './rules-query.ts';
import { useChoices } from './segment-fields.ts';

interface InputProps {
  readonly field: string;
  readonly value: unknown;
  readonly label: string;
  readonly onChange: (value: unknown) => void;
}

/** What a question is held against, asked for by what the operator needs. */
export function ValueEditor({ field, operator, value, handleOnChange, disabled }: ValueEditorProps) {
  const t = useTranslations('segment');
  if (asksNothing(operator) || disabled) return null;
  const input = { field, value: value as unknown, label: t('value'), onChange: handleOnChange };
  switch (operator) {
    case 'anyOf':
    case 'allOf':
    case 'noneOf':
      return <SeveralInput {...input} />;
    case 'atLeast':
    case 'atMost':
      return <AmountInput {...input} />;
    case 'between':
      return <BetweenInput {...input} />;
    case 'withinDays':
    case 'notWithinDays':
      return <DaysInput {...input} />;
    case 'onOrAfter':
    case 'onOrBefore':
      return <TextInput aria-label={t('value')} type="date" {...textOf(input)} w={160} />;
    case 'happened':
    case 'notHappened':
      return <TimesInput {...input} />;
    default:
      return <TextInput aria-label={t('value')} {...textOf(input)} maw={240} />;
  }
}

function textOf({ value, onChange }: InputProps) {
  return {
    value: typeof value === 'string' ? value : '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  };
}

const Texts = z.array(z.string()).catch([]);

/** As much of the line as is left, the next line where that is too little. */
const roomy = { flex: '1 1 220px', maxWidth: 460 };

function SeveralInput({ field, value, label, onChange }: InputProps) {
  const choices = useChoices(field);
  const chosen = Texts.parse(value);
  if (choices === null) {
    return <TagsInput aria-label={label} value={chosen} onChange={onChange} maxTags={100} style={roomy} />;
  }
  const known = new Set(choices.map((choice) => choice.value));
  const gone = chosen.filter((each) => !known.has(each)).map((each) => ({ value: each, label: each }));
  return (
    <MultiSelect
      aria-label={label}
      searchable
      data={[...choices, ...gone]}
      value={chosen}
      onChange={onChange}
      style={roomy}
    />
  );
}

/** Shares are kept as parts of one and written in hundredths. */
function scaleOf(field: string) {
  const isShare = isSegmentField(field) && segmentField(field).unit === 'share';
  return isShare ? { factor: 100, suffix: ' %' } : { factor: 1 };
}

function AmountInput({ field, value, label, onChange }: InputProps) {
  const { factor, ...look } = scaleOf(field);
  return (
    <NumberInput
      aria-label={label}
      {...look}
      value={typeof value === 'number' ? Math.round(value * factor * 1e6) / 1e6 : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next / factor : '')}
      w={140}
    />
  );
}

function BetweenInput({ field, value, label, onChange }: InputProps) {
  const t = useTranslations('segment');
  const pair: unknown[] = Array.isArray(value) ? value : [];
  const [from, to] = pair;
  return (
    <Group gap={6} wrap="nowrap">
      <AmountInput field={field} label={label} value={from} onChange={(next) => onChange([next, to])} />
      <Text size="sm">{t('and')}</Text>
      <AmountInput field={field} label={t('upTo')} value={to} onChange={(next) => onChange([from, next])} />
    </Group>
  );
}

function DaysInput({ value, label, onChange }: Omit<InputProps, 'field'>) {
  const t = useTranslations('segment');
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput
        aria-label={label}
        min={0}
        max={3660}
        allowDecimal={false}
        value={typeof value === 'number' ? value : ''}
        onChange={onChange}
        w={84}
      />
      <Text size="sm">{t('days')}</Text>
    </Group>
  );
}

const Times = z.object({ times: z.unknown(), days: z.unknown() }).catch({ times: 1, days: 90 });

function TimesInput({ value, onChange }: InputProps) {
  const t = useTranslations('segment');
  const { times, days } = Times.parse(value);
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput
        aria-label={t('times')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={typeof times === 'number' ? times : ''}
        onChange={(next) => onChange({ times: next, days })}
        w={72}
      />
      <Text size="sm">{t('timesIn')}</Text>
      <DaysInput label={t('days')} value={days} onChange={(next) => onChange({ times, days: next })} />
    </Group>
  );
}
