import type { Choice } from '../../components/edit/edit-choice.tsx';
import type { RouterInputs } from '../trpc.ts';

/** The nouns whose rows are kept in the dossier of an account. */
export type RowNoun =
  | 'complaint'
  | 'coverage'
  | 'decisionStage'
  | 'delivery'
  | 'interaction'
  | 'loss'
  | 'promise'
  | 'qualification'
  | 'rival'
  | 'signal'
  | 'tender';

/** A row of any of them; its fields are read by name. */
export interface AnyRow {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
}

interface FieldHead {
  readonly key: string;
  readonly label: string;
  readonly required?: boolean;
  /** It takes a line of its own. */
  readonly wide?: boolean;
}

/** A field of a row: what it is called and what kind of value it has. */
export type RowField = FieldHead &
  (
    | { readonly kind: 'text' | 'long' | 'date' | 'moment' | 'share' }
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    | { readonly kind: 'money'; readonly currency: string | null }
    | { readonly kind: 'choice'; readonly choices: readonly Choice<string>[]; readonly none?: string }
    /** A small number with a word for each. */
    | { readonly kind: 'grade'; readonly grades: readonly Choice<string>[] }
    | { readonly kind: 'choices'; readonly choices: readonly Choice<string>[] }
  );

/** What a form for a new row holds, by the keys of its fields. */
export type RowValues = Readonly<Record<string, unknown>>;

/** What is asked of the rows of one noun: its fields, which of them not yet of a new one, and what that begins with. */
export interface RowDesign {
  readonly fields: readonly RowField[];
  readonly later: readonly string[];
  readonly preset: RowValues;
}

export function fieldOf(row: object, key: string): unknown {
  return Reflect.get(row, key);
}

export type NewRow =
  | RouterInputs['rival']['add']
  | RouterInputs['coverage']['add']
  | { readonly accountId: string; readonly values: object };
