import type { MessageFacts, OrderFacts } from '@sleutel/domain/template';
import { FILTERS, type FilterFunction } from './filter.ts';
import type { LeadTo } from './links.ts';
import { type FilterCall, LiquidError, type Node, type Operand, type Test } from './liquid.ts';
import type { Output } from './output.ts';
import { assemble, type Piece } from './pieces.ts';

/** What the expressions of a template see: the facts and, inside the loop, one order. */
type Scope = MessageFacts & { readonly order?: OrderFacts };

type Read = (scope: Scope) => unknown;

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
    if (value === undefined) return otherwise(keys);
    return value;
  };
}

/** A field of the company's own is not there where it has no value; whatever else is not there was forgotten. */
function otherwise(keys: readonly string[]): null {
  if (keys[1] === 'fields' && keys.length === 3) return null;
  throw new MissingVariableError(keys.join('.'));
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

/** Where a program writes to. */
export interface Sheet {
  readonly pieces: Piece[];
  /** Absent: every link leads where it says. */
  readonly leadTo?: LeadTo | undefined;
  /** What comes before the end of the document. */
  readonly end?: (() => Ending) | undefined;
}

/** What is added to a recipient's HTML: web addresses of ours, which need no escaping; null where there is none. */
export interface Ending {
  /** A link that nobody sees: who follows it is a machine. */
  readonly lure: string | null;
  /** A picture that nobody sees: it is asked for when the message is looked at. */
  readonly pixel: string | null;
}

/** A template as one function of its facts. */
export type Program = (scope: Scope, sheet: Sheet) => void;

/** How a part of a message is written. */
export interface Hand {
  readonly output: Output;
  /** Leads what stands in a link's place elsewhere. */
  readonly lead: (address: string, leadTo: LeadTo) => string;
  /** The markup of the template, which the building adds to. */
  readonly markup: string[];
}

function build(node: Node, hand: Hand): Program {
  switch (node.kind) {
    case 'markup':
      return buildMarkup(node.text, hand);
    case 'output': {
      const read = node.filters.reduce(filtered, readerOf(node.value));
      const { output } = hand;
      return (scope, { pieces }) => void pieces.push(output(read(scope)));
    }
    case 'when': {
      const tests = node.tests.map(testOf);
      const shown = buildProgram(node.shown, hand);
      const instead = buildProgram(node.instead, hand);
      return (scope, sheet) => (tests.every((holds) => holds(scope)) ? shown : instead)(scope, sheet);
    }
    case 'eachOrder': {
      const body = buildProgram(node.body, hand);
      return (scope, sheet) => {
        for (const order of scope.orders.slice(0, node.limit)) body({ ...scope, order }, sheet);
      };
    }
    case 'link':
      return buildLink(node.body, hand);
    case 'end':
      return buildEnd(hand);
  }
}

function buildMarkup(text: string, { markup }: Hand): Program {
  const place = markup.push(text) - 1;
  return (_, { pieces }) => void pieces.push(place);
}

const LURE = [
  '<a href="',
  '" aria-hidden="true" tabindex="-1" style="display:none;max-height:0;overflow:hidden;mso-hide:all"></a>',
] as const;
const PIXEL = [
  '<img src="',
  '" width="1" height="1" alt="" style="display:block;border:0;width:1px;height:1px">',
] as const;

/** The markup around the addresses is the template's, like all other. */
function buildEnd(hand: Hand): Program {
  const around = ([before, after]: readonly [string, string]) => {
    const [begin, finish] = [hand.markup.push(before) - 1, hand.markup.push(after) - 1];
    return (pieces: Piece[], url: string | null) => {
      if (url !== null) pieces.push(begin, url, finish);
    };
  };
  const [addLure, addPixel] = [around(LURE), around(PIXEL)];
  return (_, { pieces, end }) => {
    if (!end) return;
    const { lure, pixel } = end();
    addLure(pieces, lure);
    addPixel(pieces, pixel);
  };
}

function buildLink(nodes: readonly Node[], hand: Hand): Program {
  const plain = buildProgram(nodes, hand);
  return (scope, sheet) => {
    if (!sheet.leadTo) {
      plain(scope, sheet);
      return;
    }
    const address: Piece[] = [];
    plain(scope, { pieces: address });
    sheet.pieces.push(hand.lead(assemble(hand.markup, address), sheet.leadTo));
  };
}

/** Makes one function of a template's nodes. Throws `LiquidError` for an unknown filter. */
export function buildProgram(nodes: readonly Node[], hand: Hand): Program {
  const parts = nodes.map((node) => build(node, hand));
  return (scope, sheet) => {
    for (const part of parts) part(scope, sheet);
  };
}
