import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useLocale } from 'use-intl';

/**
 * A number, read and written with the decimal sign of the language; a point or a comma is taken for it. What is written
 * stays as it is: a slip is told beside the field, and never becomes the nearest number.
 */
export function NumberField(props: NumberInputProps) {
  return (
    <NumberInput
      clampBehavior="none"
      decimalSeparator={decimalSign(useLocale())}
      valueIsNumericString
      {...props}
    />
  );
}

const signs = new Map<string, string>();

function decimalSign(locale: string): string {
  const known = signs.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  signs.set(locale, sign);
  return sign;
}
