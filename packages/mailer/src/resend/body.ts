import { randomUUID } from 'node:crypto';
import { type MessageText, type PiecedText, sharedBy, textOf } from '../message-text.ts';
import { Desk } from './desk.ts';

/** Stands in a request for a body in pieces. Nobody can have written it into a message: it never leaves the process. */
const NONCE = randomUUID();
const standIn = new RegExp(`${NONCE}:(\\d+):`, 'u');

/** The bodies of one request that are written last, past the SDK. */
export class Bodies {
  readonly #texts: PiecedText[] = [];
  #desk: Desk | undefined;

  /** What the SDK is given for a body: one in pieces is stood for. */
  standInFor(text: MessageText): string {
    if (typeof text === 'string') return text;
    return `${NONCE}:${this.#texts.push(text) - 1}:`;
  }

  /**
   * The bytes of the SDK's JSON with the bodies in their places: those that it would have had with the whole texts.
   * They stay as they are until they are released.
   *
   * @throws RangeError where a piece names no markup
   */
  bytesOf(json: string): Uint8Array {
    const desk = this.#desk ?? idle.pop() ?? new Desk();
    this.#desk = desk;
    desk.clear();
    if (this.#texts.length === 0) desk.write(json);
    else this.#writeAll(desk, json.split(standIn));
    return desk.written();
  }

  /** The bytes are not needed any more, and are written over by another request. */
  release(): void {
    if (this.#desk && idle.length < MOST_IDLE) idle.push(this.#desk);
    this.#desk = undefined;
  }

  /** Texts of the JSON and places of bodies in turn. */
  #writeAll(desk: Desk, parts: readonly string[]): void {
    // A body that is not there would otherwise leave as its stand-in.
    if (parts.length !== this.#texts.length * 2 + 1) throw new Error('The SDK changed a body.');
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) desk.write(part);
      else writeBody(desk, sharedBy(this.#texts, Number(part)));
    }
  }
}

/** Desks that no request is at: about as many as a worker sends batches at once, of a megabyte or two. */
const idle: Desk[] = [];
const MOST_IDLE = 20;

function writeBody(desk: Desk, text: PiecedText): void {
  const before = desk.length;
  if (writePieces(desk, text)) return;
  desk.backTo(before);
  desk.write(escaped(textOf(text)));
}

/** False where two pieces may hold the halves of one sign, which only the whole text can tell. */
function writePieces(desk: Desk, { markup, pieces }: PiecedText): boolean {
  const shared = bytesOfEach(markup);
  if (shared === null) return false;
  for (const piece of pieces) {
    if (typeof piece === 'number') desk.copy(sharedBy(shared, piece));
    else if (!desk.writePlain(piece)) {
      if (mayBeHalved(piece)) return false;
      desk.write(escaped(piece));
    }
  }
  return true;
}

const known = new WeakMap<readonly string[], readonly Uint8Array[] | null>();

/** Markup as bytes of JSON, worked out once; null where it may hold half a sign. */
function bytesOfEach(markup: readonly string[]): readonly Uint8Array[] | null {
  const before = known.get(markup);
  if (before !== undefined) return before;
  const bytes = markup.some(mayBeHalved) ? null : markup.map((text) => Buffer.from(escaped(text)));
  known.set(markup, bytes);
  return bytes;
}

/** Whether it begins with the second half of a surrogate pair or ends with the first. */
function mayBeHalved(text: string): boolean {
  return /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text);
}

/** As it stands between the quotes of a JSON string. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
