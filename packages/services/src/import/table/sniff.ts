import { open } from 'node:fs/promises';
import type { Encoding } from '@sleutel/domain/import';
import { inputError } from './input-error.ts';

const sampleBytes = 8192;

const notTables: readonly { magic: readonly number[]; reason: string; what: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], reason: 'file-is-pdf', what: 'is a PDF, not CSV or XLSX.' },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'file-is-old-excel',
    what: 'is an Excel file of the old kind; save it as .xlsx or CSV.',
  },
  { magic: [0x1f, 0x8b], reason: 'file-is-compressed', what: 'is compressed; unpack it first.' },
  {
    magic: [0xff, 0xfe],
    reason: 'file-is-utf16',
    what: 'is UTF-16 text; save it as CSV in UTF-8.',
  },
  {
    magic: [0xfe, 0xff],
    reason: 'file-is-utf16',
    what: 'is UTF-16 text; save it as CSV in UTF-8.',
  },
];

/** Text that is no table, by how it begins; other systems call some of it `.xls` or `.csv`. */
const otherTexts: readonly { begins: RegExp; reason: string; what: string }[] = [
  {
    begins: /^<(?:!doctype html|html|head|body|table|div|meta)\b/i,
    reason: 'file-is-html',
    what: 'is a web page, whatever its name says; open it in a spreadsheet and save it as .xlsx or CSV.',
  },
  {
    begins: /^<\?xml\b/i,
    reason: 'file-is-xml',
    what: 'is XML, not CSV or XLSX; open it in a spreadsheet and save it as .xlsx or CSV.',
  },
  { begins: /^(?:\{\s*"|\[\s*[{[])/, reason: 'file-is-json', what: 'is JSON; save it as CSV in UTF-8.' },
  {
    begins: /^"?EXTF"?;/,
    reason: 'file-is-datev',
    what: 'is a DATEV booking batch, in which days have no year and amounts no sign; export the list of invoices as CSV or XLSX.',
  },
];

const utf8Mark = [0xef, 0xbb, 0xbf];
const utf16Mark = [0xff, 0xfe];

/** The encoding other than UTF-8 that a file itself says with the mark in front of it. */
export async function markedEncoding(path: string): Promise<Encoding | undefined> {
  return startsWith(await readSample(path), utf16Mark) ? 'utf-16le' : undefined;
}

const zipMagic = [0x50, 0x4b, 0x03, 0x04];

/**
 * Tells CSV from XLSX by what the file holds, whatever its name says.
 * @throws ServiceError `invalid` for a file that is neither, or that says it is of another encoding
 */
export async function sniff(path: string, encoding: Encoding = 'utf-8'): Promise<'csv' | 'xlsx'> {
  const sample = await readSample(path);
  if (sample.length === 0) throw inputError(path, 'file-empty', 'is empty.');
  if (startsWith(sample, zipMagic)) return 'xlsx';
  if (encoding === 'utf-16le') {
    if (startsWith(sample, utf16Mark)) return 'csv';
    throw inputError(
      path,
      'file-not-utf16',
      'is not UTF-16LE: it does not begin with the byte-order mark of that.',
    );
  }
  if (encoding === 'windows-1252' && startsWith(sample, utf8Mark))
    throw inputError(
      path,
      'file-is-utf8',
      'says with its byte-order mark that it is UTF-8; read it as that.',
    );
  const known = notTables.find(({ magic }) => startsWith(sample, magic));
  if (known !== undefined) throw inputError(path, known.reason, known.what);
  const begin = sample.toString('latin1', startsWith(sample, utf8Mark) ? utf8Mark.length : 0).trimStart();
  const other = otherTexts.find(({ begins }) => begins.test(begin));
  if (other !== undefined) throw inputError(path, other.reason, other.what);
  if (sample.includes(0) && isBinary(sample))
    throw inputError(path, 'file-is-binary', 'is not text, nor XLSX; save it as CSV in UTF-8.');
  return 'csv';
}

/** Bytes of text below the blank: what ends and indents lines, and the end of file that old systems write. */
const textControls = new Set('\t\n\v\f\r\u001a');

/** Whether so much of it is no text that its rows are no rows. A null or two spoil the rows they stand in. */
function isBinary(sample: Buffer): boolean {
  let odd = 0;
  for (const sign of sample.toString('utf8')) {
    if (sign === '\ufffd' || (sign < ' ' && !textControls.has(sign))) odd += 1;
  }
  return odd > 3 && odd * 10 > sample.length;
}

async function readSample(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw inputError(path, 'file-unreadable', whyUnreadable(error));
  });
  try {
    if ((await file.stat()).isDirectory()) throw inputError(path, 'file-unreadable', 'is a folder.');
    const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function whyUnreadable(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'does not exist.';
  return error.code === 'EACCES' ? 'may not be read by this user.' : `cannot be read (${error.code}).`;
}

function startsWith(sample: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => sample[index] === byte);
}
