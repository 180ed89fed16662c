import { createReadStream } from 'node:fs';

const chunkBytes = 1 << 20;

/** Whether there is a null character anywhere: the engine takes it for text, the row parsers reject its row. */
export async function hasNull(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes: Buffer = chunk;
    if (bytes.includes(0)) return true;
  }
  return false;
}
