/** What mail programs show. SVG is not among them: hardly any does. */
export const PICTURE_FORMATS = {
  png: { extension: 'png', contentType: 'image/png' },
  jpeg: { extension: 'jpg', contentType: 'image/jpeg' },
  gif: { extension: 'gif', contentType: 'image/gif' },
  webp: { extension: 'webp', contentType: 'image/webp' },
} as const;

export type PictureFormat = keyof typeof PICTURE_FORMATS;

const starts = {
  png: [[0, '\x89PNG\r\n\x1a\n']],
  jpeg: [[0, '\xff\xd8\xff']],
  gif: [[0, 'GIF8']],
  webp: [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
} as const satisfies Record<PictureFormat, readonly (readonly [number, string])[]>;

/** What the bytes themselves say they are, whatever the file is called; null where they are no such picture. */
export function formatOf(bytes: Uint8Array): PictureFormat | null {
  const fits = (format: PictureFormat) =>
    starts[format].every(([at, text]) => latin(bytes, at, text.length) === text);
  if (fits('png')) return 'png';
  if (fits('jpeg')) return 'jpeg';
  if (fits('gif')) return 'gif';
  return fits('webp') ? 'webp' : null;
}

/** A drawing in XML, whatever stands before its first element. */
export function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(latin(bytes, 0, 4096));
}

/** One character a byte. */
function latin(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
