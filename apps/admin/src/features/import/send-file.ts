import { z } from 'zod';

const Answer = z.object({ id: z.string() });
const Refused = z.object({ reason: z.string(), message: z.string() });

/** What became of a file that was sent: it is kept, or why not; a reason of null is a broken connection. */
export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: string | null; readonly message: string };

/** Sends a file as it is. Requests of this kind alone say how far they are; `onShare` hears it, from 0 to 1. */
export function sendFile(file: File, onShare: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onShare(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => resolve(read(request.responseText)));
    request.addEventListener('error', () => resolve({ ok: false, reason: null, message: '' }));
    request.send(file);
  });
}

function read(text: string): Sent {
  const body = json(text);
  const kept = Answer.safeParse(body);
  if (kept.success) return { ok: true, id: kept.data.id };
  const refused = Refused.safeParse(body);
  return refused.success ? { ok: false, ...refused.data } : { ok: false, reason: null, message: '' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
