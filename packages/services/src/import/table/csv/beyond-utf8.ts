import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { windows1252 } from './text-decoder.ts';

const most = 3;
const newline = 0x0a;
/** A word with a sign that is not ASCII, up to a blank or what parts cells. */
const words = /[^\s,;|"]*[\u0080-\uffff][^\s,;|"]*/gu;

/**
 * Some words of a file whose bytes are not UTF-8, as Windows-1252 reads them: what shows somebody whether it is that.
 * None where all of it is UTF-8, or where Windows-1252 does not read them either.
 */
export async function wordsBeyondUtf8(path: string): Promise<readonly string[]> {
  const found = new Set<string>();
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
    const bytes: Buffer = Buffer.concat([rest, chunk]);
    // A line is never cut, unless it is longer than any honest one.
    const end = bytes.length > 1 << 20 ? bytes.length : bytes.lastIndexOf(newline) + 1;
    collect(bytes.subarray(0, end), found);
    if (found.size >= most) break;
    rest = bytes.subarray(end);
  }
  collect(rest, found);
  return [...found].slice(0, most);
}

function collect(bytes: Buffer, found: Set<string>): void {
  if (isUtf8(bytes)) return;
  for (let at = 0; at < bytes.length && found.size < most; ) {
    const end = bytes.indexOf(newline, at);
    const line = bytes.subarray(at, end === -1 ? bytes.length : end);
    if (!isUtf8(line)) for (const word of wordsOf(line)) found.add(word);
    at += line.length + 1;
  }
}

function wordsOf(line: Buffer): readonly string[] {
  const found = windows1252(line).match(words) ?? [];
  return found.filter((word) => !word.includes('\ufffd')).map((word) => word.slice(0, 40));
}
