import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from '@sleutel/db';

type Asked = Pick<Pool, 'query'>;

/** Lends an upload, or the first of its pieces, as a file of its name in a folder that is gone afterwards. */
export async function withUploadFile<Result>(
  db: Asked,
  { id, fileName }: { readonly id: string; readonly fileName: string },
  work: (path: string) => Promise<Result>,
  most = Number.POSITIVE_INFINITY,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-upload-'));
  try {
    const path = join(folder, fileName.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(-100));
    await pipeline(Readable.from(pieces(db, id, most)), createWriteStream(path));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* pieces(db: Asked, id: string, most: number): AsyncGenerator<Buffer, void, void> {
  for (let position = 0; position < most; position += 1) {
    const { rows } = await db.query<{ bytes: Buffer }>(
      'SELECT bytes FROM upload_pieces WHERE upload_id = $1 AND position = $2',
      [id, position],
    );
    const [piece] = rows;
    if (piece === undefined) return;
    yield piece.bytes;
  }
}
