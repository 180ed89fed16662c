import type { Db, Prisma } from '@sleutel/db';
import type { RowProblem } from '@sleutel/domain/dossier';
import type { z } from 'zod';

export type Tx = Pick<Db['pool'], 'query'>;

/** The nouns of a dossier whose rows people add, change and remove. */
export type RowNoun =
  | 'delivery'
  | 'tender'
  | 'interaction'
  | 'complaint'
  | 'promise'
  | 'decisionStage'
  | 'rival'
  | 'coverage'
  | 'loss'
  | 'signal'
  | 'qualification';

/** How a column is written, and so how it is read: `timestamptz` as ISO 8601, `numeric` as decimal text. */
export type ColumnType =
  | 'text'
  | 'int'
  | 'float8'
  | 'date'
  | 'timestamptz'
  | 'numeric'
  | 'uuid'
  | 'uuid[]'
  | `"${string}"`
  | `"${string}"[]`;

/** A row as the API gives it: every field is there, null where it says nothing. */
export type FieldsOf<Shape extends z.ZodRawShape> = {
  readonly [Key in keyof Shape]: Exclude<z.output<Shape[Key]>, undefined>;
};

/** The same with what else is read: also other values of a field than people may give it. */
export type Read<Shape extends z.ZodRawShape, Extra> = {
  readonly [Key in keyof Shape as Key extends keyof Extra ? never : Key]: FieldsOf<Shape>[Key];
} & Extra;

export interface RowHead {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One noun of the dossier: its table, its fields, and what holds between them. */
export interface Section<Noun extends RowNoun, Shape extends z.ZodRawShape, Extra extends object> {
  readonly noun: Noun;
  readonly table: string;
  readonly fields: z.ZodObject<Shape>;
  /** Every column a row is made of besides its head, by its name in the API; more than the fields people change. */
  readonly columns: Readonly<Record<Extract<keyof Shape, string>, ColumnType>> &
    Readonly<Record<string, ColumnType>>;
  /** What comes first; over the table as `t`. */
  readonly order: Prisma.Sql;
  /** More to read: columns, and the joins they need. */
  readonly more?: { readonly select: Prisma.Sql; readonly join: Prisma.Sql };
  /** Which fields name people of the account. */
  readonly people?: 'contactId' | 'contactIds';
  /** What whoever adds a row leaves unsaid. */
  readonly preset?: (actorId: string | null) => Readonly<Record<string, unknown>>;
  /** Columns whose value follows from the other rows of the account when a row comes in. */
  readonly placed?: Readonly<Record<string, Prisma.Sql>>;
  /** Days and moments at which something has happened: none is still to come. */
  readonly happened?: readonly Extract<keyof Shape, string>[];
  readonly problem?: (row: Read<Shape, Extra>) => RowProblem | null;
  /** Whether a row may be changed by hand. */
  readonly fixed?: (row: Read<Shape, Extra>) => boolean;
  /** What else has to happen when a row came in or changed; `before` is what it was when it was removed. */
  readonly after?: (
    tx: Tx,
    row: RowHead & Read<Shape, Extra>,
    came: boolean,
    before: Readonly<Record<string, unknown>> | null,
  ) => Promise<void>;
}

export type RowOf<S> =
  S extends Section<RowNoun, infer Shape, infer Extra> ? RowHead & Read<Shape, Extra> : never;

/** `promisedOn` → `promised_on`. */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
