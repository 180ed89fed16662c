import { newId, type Pool } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb, ServiceError } from '../../core/index.ts';

/** What a browser may send; a larger file goes in by the command line, which reads it from disk. */
export const mostBytes = 500_000_000;
const pieceBytes = 1 << 20;

const Body = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
);

/** Takes a file in, piece by piece, and asks a worker to look at it. */
export const receiveUpload = defineVerb({
  name: 'import.receive',
  input: z.object({ fileName: z.string().trim().min(1).max(300), body: Body }),
  run: async (ctx, { fileName, body }): Promise<{ readonly id: string }> => {
    if (ctx.actor.kind !== 'user') throw new ServiceError('refused', 'no-user', 'Only a user drops files.');
    const createdAt = ctx.now();
    const id = newId(createdAt);
    const { pool } = ctx.db;
    await pool.query('INSERT INTO uploads (id, file_name, by_user_id, created_at) VALUES ($1, $2, $3, $4)', [
      id,
      fileName,
      ctx.actor.id,
      createdAt,
    ]);
    try {
      const bytes = await keepPieces(pool, id, body);
      await pool.query('UPDATE uploads SET bytes = $2 WHERE id = $1', [id, bytes]);
    } catch (error) {
      await pool.query('DELETE FROM uploads WHERE id = $1', [id]);
      throw error;
    }
    await ctx.jobs.enqueue('import.advance', {});
    return { id };
  },
});

async function keepPieces(pool: Pool, id: string, body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  let position = 0;
  for await (const piece of piecesOf(body)) {
    bytes += piece.length;
    if (bytes > mostBytes) throw tooLarge();
    await pool.query('INSERT INTO upload_pieces (upload_id, position, bytes) VALUES ($1, $2, $3)', [
      id,
      position,
      piece,
    ]);
    position += 1;
  }
  return bytes;
}

/** Chunks come as the network has them; they are kept in pieces of about a megabyte. */
async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, void> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

function tooLarge(): ServiceError {
  const megabytes = mostBytes / 1_000_000;
  return new ServiceError('invalid', 'file-too-large', `The file is larger than ${megabytes} MB.`, {
    megabytes,
  });
}
