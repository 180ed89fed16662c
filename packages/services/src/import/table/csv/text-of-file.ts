import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Encoding } from '@sleutel/domain/import';
import { textReader } from './text-decoder.ts';

const chunkBytes = 1 << 16;
const byteOrderMark = '\ufeff';

/** A text file as a stream of pieces, counted and hashed on the way. */
export interface TextOfFile {
  readonly bytes: number;
  readonly bytesRead: () => number;
  readonly hash: () => string | undefined;
  readonly pieces: AsyncGenerator<string, void, void>;
}

/** Reads a file without its byte order mark; bytes that are none of its encoding become U+FFFD. */
export async function textOfFile(path: string, encoding: Encoding = 'utf-8'): Promise<TextOfFile> {
  const { size } = await stat(path);
  const digest = createHash('sha256');
  let read = 0;
  let hash: string | undefined;
  async function* pieces(): AsyncGenerator<string, void, void> {
    const reader = textReader(encoding);
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      const bytes: Buffer = chunk;
      const text = reader.write(bytes);
      yield read === 0 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
      read += bytes.length;
      digest.update(bytes);
    }
    yield reader.end();
    hash = digest.digest('hex');
  }
  return { bytes: size, bytesRead: () => read, hash: () => hash, pieces: pieces() };
}
