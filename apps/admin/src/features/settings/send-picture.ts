import { MOST_PICTURE_BYTES } from '@sleutel/domain/picture';
import { z } from 'zod';

const Kept = z.object({ address: z.string() });
const Refused = z.object({ reason: z.string(), message: z.string() });

/** Where a picture is kept, or why it is not; a reason of null is a broken connection. */
export type SentPicture =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string | null; readonly message: string };

/** Sends a picture as it is. One that is too large anyway is not sent first. */
export async function sendPicture(file: File): Promise<SentPicture> {
  if (file.size > MOST_PICTURE_BYTES) return { ok: false, reason: 'picture-too-large', message: '' };
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch('/api/pictures', { method: 'POST', headers, body: file });
    return read(await response.json());
  } catch {
    return { ok: false, reason: null, message: '' };
  }
}

function read(body: unknown): SentPicture {
  const kept = Kept.safeParse(body);
  if (kept.success) return { ok: true, address: kept.data.address };
  const refused = Refused.safeParse(body);
  return refused.success ? { ok: false, ...refused.data } : { ok: false, reason: null, message: '' };
}
