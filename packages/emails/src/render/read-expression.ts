import { type FilterCall, LiquidError, type Operand } from './liquid.ts';

const PATH = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
const TEXT = /^(?:"([^"\\]*)"|'([^'\\]*)')$/;
const FILTER = /^(\w+)(?::\s*(.+))?$/s;
const PRESENT = /^([\w.]+) != blank$/;

/** Splits at a sign, but not inside quotes. */
function split(source: string, sign: '|' | ','): string[] {
  const parts = source.match(sign === '|' ? /(?:"[^"]*"|'[^']*'|[^|"'])+/g : /(?:"[^"]*"|'[^']*'|[^,"'])+/g);
  return (parts ?? []).map((part) => part.trim());
}

export function readPath(source: string): string[] {
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

/** Reads `path != blank and path != blank` to its paths. */
export function readCondition(source: string): string[][] {
  return source.split(' and ').map((part) => {
    const path = PRESENT.exec(part.trim())?.[1];
    if (path === undefined) throw new LiquidError(source);
    return readPath(path);
  });
}
