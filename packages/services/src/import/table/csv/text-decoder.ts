import { StringDecoder } from 'node:string_decoder';
import type { Encoding } from '@sleutel/domain/import';

/** Turns bytes that arrive in pieces into text; what cannot be read becomes U+FFFD. */
export interface TextReader {
  readonly write: (bytes: Buffer) => string;
  readonly end: () => string;
}

/** A reader of one file, which takes off a byte order mark in front of it. */
export function textReader(encoding: Encoding): TextReader {
  if (encoding === 'windows-1252') return { write: windows1252, end: () => '' };
  if (encoding === 'utf-8') return new StringDecoder('utf8');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** What Windows-1252 has at 0x80 to 0x9f, where it is not Latin-1; nothing stands at five of these places. */
const own = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** By a table of our own: the `TextDecoder` of Node.js 20 reads the name as Latin-1, without the euro sign. */
export function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (sign) => own[sign.charCodeAt(0) - 0x80] ?? sign);
}
