import { ownFieldAt } from '@sleutel/domain/template';
import { type FilterCall, LiquidError, type Operand, type Test } from './liquid.ts';

const PATH = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
const TEXT = /^(?:"([^"\\]*)"|'([^'\\]*)')$/;
const FILTER = /^(\w+)(?::\s*(.+))?$/s;
const PRESENT = /^(.+) != blank$/s;
/** Not within quotes: whole pairs of them follow. */
const AND = / and (?=(?:[^"]*"[^"]*")*[^"]*$)/;
const COMPARED = /^([\w.]+) (>=|<) (\d{1,7})$/;

/** Splits at a sign, but not inside quotes. */
function split(source: string, sign: '|' | ','): string[] {
  const parts = source.match(sign === '|' ? /(?:"[^"]*"|'[^']*'|[^|"'])+/g : /(?:"[^"]*"|'[^']*'|[^,"'])+/g);
  return (parts ?? []).map((part) => part.trim());
}

export function readPath(source: string): string[] {
  const field = ownFieldAt(source);
  if (field) return [field.of, 'fields', field.name];
  if (!PATH.test(source)) throw new LiquidError(source);
  return source.split('.');
}

function readOperand(source: string): Operand {
  const match = TEXT.exec(source);
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? { kind: 'path', keys: readPath(source) } : { kind: 'text', text };
}

function readFilter(source: string): FilterCall {
  const [, name, operands] = FILTER.exec(source) ?? [];
  if (name === undefined) throw new LiquidError(source);
  return { name, operands: operands === undefined ? [] : split(operands, ',').map(readOperand) };
}

/** Reads `value | filter: operand, operand | filter`. */
export function readOutput(source: string): { value: Operand; filters: FilterCall[] } {
  const [value, ...filters] = split(source, '|');
  if (value === undefined) throw new LiquidError(source);
  return { value: readOperand(value), filters: filters.map(readFilter) };
}

function readTest(source: string): Test {
  const present = PRESENT.exec(source)?.[1];
  if (present !== undefined) return { kind: 'present', keys: readPath(present) };
  const [, path, sign, limit] = COMPARED.exec(source) ?? [];
  if (path === undefined || limit === undefined) throw new LiquidError(source);
  return { kind: sign === '<' ? 'below' : 'atLeast', keys: readPath(path), limit: Number(limit) };
}

/** Reads `path != blank and path >= 5` to its tests. */
export function readCondition(source: string): Test[] {
  return source.split(AND).map((part) => readTest(part.trim()));
}
