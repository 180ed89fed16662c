import type { MessageFacts, OrderFacts } from '@sleutel/domain/template';
import { FILTERS, type FilterFunction } from './filter.ts';
import { type FilterCall, LiquidError, type Node, type Operand, type Test } from './liquid.ts';
import type { Output } from './output.ts';

/** What the expressions of a template see: the facts and, inside the loop, one order. */
type Scope = MessageFacts & { readonly order?: OrderFacts };

type Read = (scope: Scope) => unknown;

/** A template as one function of its facts. */
export type Program = (scope: Scope) => string;

/** A template names what the facts of its message do not hold. */
export class MissingVariableError extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super(`the facts hold no ${variable}`);
    this.name = 'MissingVariableError';
    this.variable = variable;
  }
}

/** Only what the facts themselves hold is reached, never what an object inherits. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function readerOf(operand: Operand): Read {
  if (operand.kind === 'text') return () => operand.text;
  const { keys } = operand;
  return (scope) => {
    let value: unknown = scope;
    for (const key of keys) value = own(value, key);
    if (value === undefined) throw new MissingVariableError(keys.join('.'));
    return value;
  };
}

function filterOf(name: string): FilterFunction {
  const filter = FILTERS.get(name);
  if (!filter) throw new LiquidError(`filter ${name}`);
  return filter;
}

function filtered(value: Read, { name, operands }: FilterCall): Read {
  const filter = filterOf(name);
  const [first, second] = operands.map(readerOf);
  return (scope) => filter(value(scope), first?.(scope), second?.(scope));
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function testOf(test: Test): (scope: Scope) => boolean {
  const read = readerOf({ kind: 'path', keys: test.keys });
  if (test.kind === 'present') return (scope) => !isBlank(read(scope));
  const { kind, limit } = test;
  return (scope) => {
    const value = read(scope);
    if (typeof value !== 'number') return false;
    return kind === 'atLeast' ? value >= limit : value < limit;
  };
}

function build(node: Node, output: Output): Program {
  switch (node.kind) {
    case 'markup':
      return () => node.text;
    case 'output': {
      const read = node.filters.reduce(filtered, readerOf(node.value));
      return (scope) => output(read(scope));
    }
    case 'when': {
      const tests = node.tests.map(testOf);
      const shown = buildProgram(node.shown, output);
      const instead = buildProgram(node.instead, output);
      return (scope) => (tests.every((holds) => holds(scope)) ? shown(scope) : instead(scope));
    }
    case 'eachOrder': {
      const body = buildProgram(node.body, output);
      return (scope) => {
        let written = '';
        for (const order of scope.orders.slice(0, node.limit)) written += body({ ...scope, order });
        return written;
      };
    }
  }
}

/** Makes one function of a template's nodes. Throws `LiquidError` for an unknown filter. */
export function buildProgram(nodes: readonly Node[], output: Output): Program {
  const parts = nodes.map((node) => build(node, output));
  return (scope) => {
    let written = '';
    for (const part of parts) written += part(scope);
    return written;
  };
}
