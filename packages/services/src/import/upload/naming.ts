import { createReadStream } from 'node:fs';
import type { Pool } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';
import { sniff } from '../table/sniff.ts';
import { textsOf } from '../table/xlsx/texts-of.ts';
import { withUploadFile } from './with-file.ts';

/** The dropped files, as far as they are still kept, in which one of the addresses stands, whatever its case. */
export async function uploadsNaming(pool: Pool, addresses: readonly string[]): Promise<readonly string[]> {
  if (addresses.length === 0) return [];
  const { rows } = await pool.query<{ id: string; fileName: string }>(
    `SELECT id, file_name AS "fileName" FROM uploads u
     WHERE EXISTS (SELECT FROM upload_pieces p WHERE p.upload_id = u.id) ORDER BY id`,
  );
  const naming: string[] = [];
  for (const upload of rows) {
    if (await withUploadFile(pool, upload, (path) => names(path, addresses))) naming.push(upload.id);
  }
  return naming;
}

async function names(path: string, addresses: readonly string[]): Promise<boolean> {
  return (await isWorkbook(path)) ? workbookNames(path, addresses) : bytesName(path, addresses);
}

async function isWorkbook(path: string): Promise<boolean> {
  try {
    return (await sniff(path)) === 'xlsx';
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

/** A workbook that cannot be read can land nothing either, and goes with its week. */
async function workbookNames(path: string, addresses: readonly string[]): Promise<boolean> {
  try {
    for (const text of await textsOf(path)) {
      const lower = text.toLowerCase();
      if (addresses.some((address) => lower.includes(address))) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

/** Looks through the bytes as they are, so that text in UTF-16 and what is no table at all is looked through too. */
async function bytesName(path: string, addresses: readonly string[]): Promise<boolean> {
  const wanted = addresses.flatMap((address) => [
    byteText(Buffer.from(address, 'utf8')),
    byteText(Buffer.from(address, 'latin1')),
  ]);
  const longest = Math.max(...wanted.map(({ length }) => length));
  let end = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = chunk;
    const text = end + byteText(bytes);
    if (wanted.some((address) => text.includes(address))) return true;
    end = text.slice(-longest);
  }
  return false;
}

/** One character a byte, without the null bytes between the letters of UTF-16. */
function byteText(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '').toLowerCase();
}
