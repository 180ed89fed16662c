import { TextInput } from '@mantine/core';
import { useFigures } from '../../lib/figures.ts';
import { EditField, type EditProps } from './edit-field.tsx';
import { readDecimal } from './read-decimal.ts';

interface EditNumberProps extends EditProps<number> {
  readonly min?: number;
  readonly max?: number;
  /** How many decimals it may have; 0 for whole numbers. */
  readonly decimals?: number;
  /** How the number is shown; by default in the way of the language. */
  readonly show?: (value: number) => string;
}

/** A number within limits. */
export function EditNumber({ min, max, decimals = 0, show, ...props }: EditNumberProps) {
  const { number } = useFigures();
  const read = (draft: string) => {
    const text = readDecimal(draft, decimals);
    if (text === null || text === undefined) return text;
    const value = Number(text);
    return value < (min ?? value) || value > (max ?? value) ? undefined : value;
  };
  return (
    <EditField
      {...props}
      write={(value) => (value === null ? '' : String(value))}
      read={read}
      show={show ?? ((value) => number(value, decimals))}
      input={(input) => <DecimalInput {...input} />}
    />
  );
}

interface EditMoneyProps extends EditProps<string> {
  readonly currency: string | null;
}

/** An amount as decimal text, exact to the cent. @public */
export function EditMoney({ currency, ...props }: EditMoneyProps) {
  const { money } = useFigures();
  return (
    <EditField
      {...props}
      write={(value) => value ?? ''}
      read={(draft) => readDecimal(draft, 2)}
      show={(value) => money(value, currency, /\.\d*[1-9]/.test(value) ? 2 : 0)}
      input={(input) => <DecimalInput {...input} {...(currency === null ? {} : { unit: currency })} />}
    />
  );
}

interface DecimalInputProps {
  readonly label: string;
  readonly draft: string;
  readonly problem: string | null;
  readonly type: (draft: string) => void;
  readonly unit?: string;
}

function DecimalInput({ label, draft, problem, type, unit }: DecimalInputProps) {
  return (
    <TextInput
      aria-label={label}
      autoFocus
      inputMode="decimal"
      value={draft}
      error={problem}
      rightSection={unit}
      rightSectionWidth={unit ? 52 : 0}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
