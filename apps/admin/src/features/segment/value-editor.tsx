import { Group, MultiSelect, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { isSegmentField, SEGMENT_DAYS, SEGMENT_TIMES, segmentField } from '@sleutel/domain/segment';
import type { ValueEditorProps } from 'react-querybuilder';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { NumberField } from '../../components/number-field.tsx';
import { type Range, useRangeWords } from '../../lib/range-words.ts';
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
    <NumberField
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

interface WithinProps {
  readonly label: string;
  readonly value: unknown;
  readonly range: Range;
  readonly width: number;
  readonly onChange: (value: unknown) => void;
}

/** A whole number of a range; one that is none of it stays as it is written and is marked. */
function WithinInput({ label, value, range, width, onChange }: WithinProps) {
  const none = useRangeWords()(value, range);
  return (
    <NumberField
      aria-label={label}
      error={none !== undefined}
      {...range}
      allowDecimal={false}
      value={typeof value === 'number' ? value : ''}
      onChange={onChange}
      w={width}
    />
  );
}

/** Says beneath the fields of a question that a number is none of its range. */
function Problem({ of }: { readonly of: string | undefined }) {
  if (of === undefined) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)" role="alert">
      {of}
    </Text>
  );
}

function DaysInput({ value, label, onChange }: Omit<InputProps, 'field'>) {
  const t = useTranslations('segment');
  const none = useRangeWords();
  return (
    <Stack gap={2}>
      <Group gap={6} wrap="nowrap">
        <WithinInput label={label} value={value} range={SEGMENT_DAYS} width={84} onChange={onChange} />
        <Text size="sm">{t('days')}</Text>
      </Group>
      <Problem of={none(value, SEGMENT_DAYS)} />
    </Stack>
  );
}

const Times = z.object({ times: z.unknown(), days: z.unknown() }).catch({ times: 1, days: 90 });

function TimesInput({ value, onChange }: InputProps) {
  const t = useTranslations('segment');
  const none = useRangeWords();
  const { times, days } = Times.parse(value);
  const problemOf = (field: string, number: unknown, range: Range) => {
    const message = none(number, range);
    return message && t('valueProblem', { field, message });
  };
  return (
    <Stack gap={2}>
      <Group gap={6} wrap="nowrap">
        <WithinInput
          label={t('times')}
          value={times}
          range={SEGMENT_TIMES}
          width={72}
          onChange={(next) => onChange({ times: next, days })}
        />
        <Text size="sm">{t('timesIn')}</Text>
        <WithinInput
          label={t('days')}
          value={days}
          range={SEGMENT_DAYS}
          width={84}
          onChange={(next) => onChange({ times, days: next })}
        />
        <Text size="sm">{t('days')}</Text>
      </Group>
      <Problem of={problemOf(t('times'), times, SEGMENT_TIMES)} />
      <Problem of={problemOf(t('daysField'), days, SEGMENT_DAYS)} />
    </Stack>
  );
}
