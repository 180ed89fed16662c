import { createHash } from 'node:crypto';
import { type Db, Prisma } from '@sleutel/db';
import type { FilledMessage, Piece } from '@sleutel/emails';
import { type PiecedText, textOf } from '@sleutel/mailer';
import { z } from 'zod';
import { idOfBytes } from '../consent/token.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** The markup that the messages of one template have in common, kept once under the hash of its bytes. */
export interface Frame {
  readonly id: string;
  readonly markup: readonly string[];
}

/** The bytes of a message's body: those that are its own, and the frame that holds the others. */
export interface FrozenBody {
  readonly frame: Frame;
  readonly html: readonly Piece[];
  readonly text: readonly Piece[];
  /** Both as they are stored. */
  readonly pieces: string;
}

/** A body as it is stored. Without a frame its pieces are all there is. */
export interface StoredBody {
  readonly frameId: string | null;
  readonly pieces: string;
}

/** What becomes of the pieces of somebody who is erased. */
export const NO_PIECES = '[[],[]]';

const ID_BYTES = 16;
const frames = new WeakMap<readonly string[], Frame>();

/** The frame of a template's markup; the same markup is the same frame, wherever it comes from. */
export function frameOf(markup: readonly string[]): Frame {
  const known = frames.get(markup);
  if (known) return known;
  const hash = createHash('sha256').update(JSON.stringify(markup)).digest();
  const frame = { id: idOfBytes(hash.subarray(0, ID_BYTES)), markup };
  frames.set(markup, frame);
  return frame;
}

/** Shorter than this a piece that comes again is as short as a reference to it. */
const WORTH_REFERRING = 16;

/**
 * A message's body to its last byte, as it is stored: places in the frame as 0, 1, 2 …, own text as it is, and own
 * text that came before as −1, −2 …, counted from the first.
 */
export function freeze(frame: Frame, { html, text }: Pick<FilledMessage, 'html' | 'text'>): FrozenBody {
  const seen = new Map<string, number>();
  const refer = (piece: Piece): Piece => {
    if (typeof piece === 'number' || piece.length < WORTH_REFERRING) return piece;
    const before = seen.get(piece);
    if (before !== undefined) return before;
    seen.set(piece, -1 - seen.size);
    return piece;
  };
  return { frame, html, text, pieces: JSON.stringify([html.map(refer), text.map(refer)]) };
}

type Stored = readonly [html: readonly Piece[], text: readonly Piece[]];

/** Looked through by hand: this is read for every e-mail that leaves. */
function readStored(pieces: string): Stored {
  const stored: unknown = JSON.parse(pieces);
  if (!isStored(stored)) throw new TypeError('a message has no pieces');
  return stored;
}

function isStored(stored: unknown): stored is Stored {
  return Array.isArray(stored) && stored.length === 2 && stored.every(arePieces);
}

function arePieces(pieces: unknown): boolean {
  return (
    Array.isArray(pieces) && pieces.every((piece) => typeof piece === 'string' || Number.isInteger(piece))
  );
}

interface Whole {
  readonly html: string;
  readonly text: string;
}

interface Pieced {
  readonly html: PiecedText;
  readonly text: PiecedText;
}

/** The body again, byte for byte. */
export function thaw(markup: readonly string[], pieces: string): Pieced {
  const [html, text] = readStored(pieces);
  const own = [...html, ...text].filter(
    (piece) => typeof piece === 'string' && piece.length >= WORTH_REFERRING,
  );
  const resolve = (piece: Piece): Piece =>
    typeof piece === 'number' && piece < 0 ? (own[-1 - piece] ?? '') : piece;
  return { html: { markup, pieces: html.map(resolve) }, text: { markup, pieces: text.map(resolve) } };
}

/** Keeps frames that are not kept yet, in one order: two that keep the same must not wait for each other. */
export async function storeFrames(tx: Tx, wanted: Iterable<Frame>): Promise<void> {
  const distinct = [...new Map([...wanted].map((frame) => [frame.id, frame])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  if (distinct.length === 0) return;
  await tx.query(Prisma.sql`
    INSERT INTO message_frames (id, markup)
    SELECT id, markup::jsonb FROM unnest(
      ${distinct.map(({ id }) => id)}::uuid[], ${distinct.map(({ markup }) => JSON.stringify(markup))}::text[]
    ) AS f(id, markup)
    ON CONFLICT (id) DO NOTHING`);
}

const Markup = z.array(z.string());

/** As many frames as a busy worker has in hand at once; what is under a hash never changes. */
const REMEMBERED = 200;
const remembered = new Map<string, readonly string[]>();

/** The bodies of stored messages, in their order. */
export async function thawAll(db: Tx, bodies: readonly StoredBody[]): Promise<Whole[]> {
  const pieced = await thawAllPieces(db, bodies);
  return pieced.map(({ html, text }) => ({ html: textOf(html), text: textOf(text) }));
}

const NO_MARKUP: readonly string[] = [];

/** The same, not put together. */
export async function thawAllPieces(db: Tx, bodies: readonly StoredBody[]): Promise<Pieced[]> {
  await rememberFrames(db, [...new Set(bodies.flatMap(({ frameId }) => frameId ?? []))]);
  return bodies.map(({ frameId, pieces }) => {
    const markup = frameId === null ? NO_MARKUP : remembered.get(frameId);
    if (!markup) throw new Error(`the frame ${frameId} of a message is gone`);
    return thaw(markup, pieces);
  });
}

async function rememberFrames(db: Tx, ids: readonly string[]): Promise<void> {
  const missing = ids.filter((id) => !remembered.has(id));
  if (missing.length === 0) return;
  if (remembered.size + missing.length > REMEMBERED) remembered.clear();
  const { rows } = await db.query<{ id: string; markup: unknown }>(Prisma.sql`
    SELECT id, markup FROM message_frames WHERE id = ANY(${missing}::uuid[])`);
  for (const { id, markup } of rows) remembered.set(id, Markup.parse(markup));
}
