import { LiquidError, type Node } from './liquid.ts';
import { readCondition, readOutput } from './read-expression.ts';

type Piece =
  | { readonly kind: 'markup'; readonly text: string }
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly text: string };

const DELIMITED = /\{\{(.*?)\}\}|\{%(.*?)%\}/gs;
const OPENING = /\{\{|\{%/;
const TAG = /^(\w+)\s*(.*)$/s;
const EACH_ORDER = /^order in orders limit: (\d{1,3})$/;

function* markup(text: string): Generator<Piece> {
  if (OPENING.test(text)) throw new LiquidError(text);
  if (text !== '') yield { kind: 'markup', text };
}

function readTag(source: string): Piece {
  const [, name, text] = TAG.exec(source) ?? [];
  if (name === undefined || text === undefined) throw new LiquidError(source);
  return { kind: 'tag', name, text };
}

function* cut(template: string): Generator<Piece> {
  let end = 0;
  for (const match of template.matchAll(DELIMITED)) {
    yield* markup(template.slice(end, match.index));
    const [whole, output, tag] = match;
    yield tag === undefined ? { kind: 'output', text: (output ?? '').trim() } : readTag(tag.trim());
    end = match.index + whole.length;
  }
  yield* markup(template.slice(end));
}

/** Reads nodes up to the tag that closes them; `undefined` is the end of the template. */
function readUntil(pieces: Iterator<Piece>, closing: readonly (string | undefined)[]): [Node[], string?] {
  const nodes: Node[] = [];
  for (let next = pieces.next(); !next.done; next = pieces.next()) {
    const piece: Piece = next.value;
    if (piece.kind === 'markup') nodes.push({ kind: 'markup', text: piece.text });
    else if (piece.kind === 'output') nodes.push({ kind: 'output', ...readOutput(piece.text) });
    else if (closing.includes(piece.name) && piece.text === '') return [nodes, piece.name];
    else nodes.push(readBlock(piece.name, piece.text, pieces));
  }
  if (!closing.includes(undefined)) throw new LiquidError(`no ${closing.join(' or ')}`);
  return [nodes];
}

function readWhen(condition: string, pieces: Iterator<Piece>): Node {
  const tests = readCondition(condition);
  const [shown, closedBy] = readUntil(pieces, ['else', 'endif']);
  const instead = closedBy === 'else' ? readUntil(pieces, ['endif'])[0] : [];
  return { kind: 'when', tests, shown, instead };
}

function readBlock(name: string, text: string, pieces: Iterator<Piece>): Node {
  if (name === 'if') return readWhen(text, pieces);
  if (name === 'link' && text === '') return { kind: 'link', body: readUntil(pieces, ['endlink'])[0] };
  if (name === 'end' && text === '') return { kind: 'end' };
  const limit = name === 'for' ? EACH_ORDER.exec(text)?.[1] : undefined;
  if (limit === undefined) throw new LiquidError(`${name} ${text}`);
  return { kind: 'eachOrder', limit: Number(limit), body: readUntil(pieces, ['endfor'])[0] };
}

/**
 * Reads a compiled template. Only what the compiler writes is understood: outputs with filters, `if … != blank`, a
 * number compared with a limit, the loop over orders, and the marks of links and of the end. Whatever else a stored template may hold throws `LiquidError`.
 */
export function readTemplate(template: string): Node[] {
  return readUntil(cut(template), [undefined])[0];
}
