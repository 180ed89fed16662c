import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const deflated = 8;

/**
 * Whether a ZIP archive unpacks to at most `limit` bytes, or is no sound archive at all. It is tried, entry by
 * entry and no further than the limit, since the sizes an archive states of itself may lie.
 */
export function unpacking(archive: Buffer, limit: number): 'within' | 'beyond' | 'damaged' {
  let left = limit;
  try {
    for (const entry of entriesOf(archive)) {
      left -= unpackedSize(archive, entry, left);
      if (left < 0) return 'beyond';
    }
    return 'within';
  } catch (error) {
    const stopped = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return stopped ? 'beyond' : 'damaged';
  }
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

function* entriesOf(archive: Buffer): Generator<Entry, void, void> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || archive.readUInt32LE(end) !== endOfDirectory) throw new RangeError('no directory');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new RangeError('no entry');
    yield {
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    };
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

function unpackedSize(archive: Buffer, { method, packed, offset }: Entry, limit: number): number {
  if (method !== deflated) return packed;
  if (packed === 0) return 0;
  if (archive.readUInt32LE(offset) !== localEntry) throw new RangeError('no entry');
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + packed);
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }).length;
}
