import { Prisma } from '@sleutel/db';
import {
  customNameOf,
  isGroup,
  isSegmentField,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentRules,
  segmentField,
} from '@sleutel/domain/segment';
import { escaped } from '../core/index.ts';
import { columnOf } from './columns.ts';
import { happenedCondition } from './events.ts';
import { type SegmentGround, segmentAccountId, segmentTables } from './ground.ts';
import { standingColumns } from './standing.ts';

/**
 * The rules as a condition over `segmentTables`. It is true or false and never null, so that "not" means what it says.
 * `COALESCE` says so to the planner as a guess of a half; by `IS TRUE` it takes several rules together to leave nobody,
 * and fetches the figures of thousands one by one. Every value people wrote is a parameter; fields and operators choose among texts of our own.
 */
export function segmentCondition(rules: SegmentRules, ground: SegmentGround): Prisma.Sql {
  const parts = rules.rules.map((rule) =>
    isGroup(rule) ? segmentCondition(rule, ground) : Prisma.sql`COALESCE(${asked(rule, ground)}, false)`,
  );
  const joined = Prisma.join(parts, rules.combinator === 'and' ? ' AND ' : ' OR ', '(', ')');
  return rules.not ? Prisma.sql`NOT ${joined}` : joined;
}

/** The ids of the accounts that meet the rules, as a subquery: `account_id IN (…)`. */
export function segmentMembers(rules: SegmentGroup, ground: SegmentGround): Prisma.Sql {
  return Prisma.sql`SELECT ${segmentAccountId(ground)} FROM ${segmentTables(ground)} WHERE ${segmentCondition(rules, ground)}`;
}

function asked(condition: SegmentCondition, ground: SegmentGround): Prisma.Sql {
  const { field, operator, value } = condition;
  switch (operator) {
    case 'happened':
      return happenedCondition(field, value, ground);
    case 'notHappened':
      return Prisma.sql`NOT ${happenedCondition(field, value, ground)}`;
    default:
      return isSet(field)
        ? askedOfSet(setOf(field, ground), condition)
        : askedOfValue(operandOf(field, ground), condition, ground);
  }
}

function isSet(field: string): boolean {
  return isSegmentField(field) && segmentField(field).kind === 'set';
}

function setOf(field: string, ground: SegmentGround): Prisma.Sql {
  return standingOf(field, ground)?.column ?? columnOf(field, ground);
}

function standingOf(field: string, { standing }: SegmentGround) {
  return standing && isSegmentField(field) ? standingColumns[field] : undefined;
}

interface Operand {
  readonly column: Prisma.Sql;
  /** What a number is compared with: null where the text of a custom column is none. */
  readonly number: Prisma.Sql;
  readonly isText: boolean;
  /** What the values of a choice are compared as. */
  readonly type: Prisma.Sql;
}

const text = Prisma.sql`text`;

function operandOf(field: string, ground: SegmentGround): Operand {
  const custom = customNameOf(field);
  if (custom !== null) {
    const column = Prisma.sql`NULLIF(a.fields ->> ${custom}::text, '')`;
    const number = Prisma.sql`CASE WHEN a.fields ->> ${custom}::text ~ '^-?[0-9]{1,15}([.][0-9]{1,6})?$'
      THEN (a.fields ->> ${custom}::text)::numeric END`;
    return { column, number, isText: true, type: text };
  }
  const standing = standingOf(field, ground);
  const column = standing?.column ?? columnOf(field, ground);
  if (standing?.type) return { column, number: column, isText: true, type: standing.type };
  const kind = isSegmentField(field) ? segmentField(field).kind : 'text';
  const isText = kind === 'text' || kind === 'choice';
  return { column: isText ? Prisma.sql`NULLIF(${column}, '')` : column, number: column, isText, type: text };
}

function askedOfValue(
  { column, number, type }: Operand,
  condition: SegmentCondition,
  ground: SegmentGround,
): Prisma.Sql {
  const { operator, value } = condition;
  switch (operator) {
    case 'is':
      return Prisma.sql`lower(${column}) = lower(${value})`;
    case 'isNot':
      return Prisma.sql`lower(${column}) IS DISTINCT FROM lower(${value})`;
    case 'contains':
      return Prisma.sql`${column} ILIKE ${`%${escaped(value)}%`}`;
    case 'startsWith':
      return Prisma.sql`${column} ILIKE ${`${escaped(value)}%`}`;
    case 'anyOf':
      return Prisma.sql`${column} = ANY(${value}::${type}[])`;
    case 'noneOf':
      return Prisma.sql`(${column} = ANY(${value}::${type}[])) IS NOT TRUE`;
    case 'atLeast':
      return Prisma.sql`${number} >= ${value}::numeric`;
    case 'atMost':
      return Prisma.sql`${number} <= ${value}::numeric`;
    case 'between':
      return Prisma.sql`${number} BETWEEN ${value[0]}::numeric AND ${value[1]}::numeric`;
    case 'withinDays':
      return sinceDays(column, value, ground);
    case 'notWithinDays':
      return Prisma.sql`(${sinceDays(column, value, ground)}) IS NOT TRUE`;
    case 'onOrAfter':
      return Prisma.sql`${column} >= ${value}::date`;
    case 'onOrBefore':
      return Prisma.sql`${column} <= ${value}::date`;
    case 'empty':
      return Prisma.sql`${column} IS NULL`;
    case 'present':
      return Prisma.sql`${column} IS NOT NULL`;
    case 'yes':
      return column;
    case 'no':
      return Prisma.sql`NOT ${column}`;
    default:
      throw new Error(`${operator} asks nothing of a value`);
  }
}

function askedOfSet(set: Prisma.Sql, { operator, value }: SegmentCondition): Prisma.Sql {
  switch (operator) {
    case 'anyOf':
      return Prisma.sql`${set} && ${value}::text[]`;
    case 'allOf':
      return Prisma.sql`${set} @> ${value}::text[]`;
    case 'noneOf':
      return Prisma.sql`NOT (${set} && ${value}::text[])`;
    case 'empty':
      return Prisma.sql`cardinality(${set}) = 0`;
    case 'present':
      return Prisma.sql`cardinality(${set}) > 0`;
    default:
      throw new Error(`${operator} asks nothing of a set`);
  }
}

function sinceDays(column: Prisma.Sql, days: number, { today }: SegmentGround): Prisma.Sql {
  return Prisma.sql`${column} >= ${today}::date - ${days}::int`;
}
