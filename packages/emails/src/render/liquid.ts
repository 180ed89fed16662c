/** A value of an expression: a text as written, or what the facts hold at a path. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'path'; readonly keys: readonly string[] };

/** A path has a value, or holds a number of at least or below a limit; what has no value is neither. */
export type Test =
  | { readonly kind: 'present'; readonly keys: readonly string[] }
  | { readonly kind: 'atLeast' | 'below'; readonly keys: readonly string[]; readonly limit: number };

export type FilterCall = { readonly name: string; readonly operands: readonly Operand[] };

/** A compiled template as it is read: the part of Liquid that the compiler writes, and nothing else. */
export type Node =
  | { readonly kind: 'markup'; readonly text: string }
  | { readonly kind: 'output'; readonly value: Operand; readonly filters: readonly FilterCall[] }
  | {
      readonly kind: 'when';
      /** All of these must hold. */
      readonly tests: readonly Test[];
      readonly shown: readonly Node[];
      readonly instead: readonly Node[];
    }
  | { readonly kind: 'eachOrder'; readonly limit: number; readonly body: readonly Node[] }
  /** An address that may lead elsewhere. */
  | { readonly kind: 'link'; readonly body: readonly Node[] }
  /** Before the end of the document. */
  | { readonly kind: 'end' };

/** A template that is not of the Liquid the compiler writes. */
export class LiquidError extends Error {
  constructor(source: string) {
    super(`cannot read this Liquid: ${source}`);
    this.name = 'LiquidError';
  }
}
