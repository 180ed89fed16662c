import type { WriteStream } from 'node:tty';
import type { ImportProgress } from '@sleutel/services/import';

export interface ProgressLine {
  readonly report: (progress: ImportProgress) => void;
  /** Takes the line away, for what comes after. */
  readonly clear: () => void;
}

const shownEveryMs = 100;
const clearLine = '\r\u001b[K';

/** A line on the terminal that says how far an import is; on anything else, silence. */
export function progressOn(stream: WriteStream, name: string): ProgressLine {
  if (!stream.isTTY) return { report: () => undefined, clear: () => undefined };
  let shownAt = 0;
  let shown = false;
  return {
    report: (progress) => {
      const now = Date.now();
      if (progress.stage === 'reading' && now - shownAt < shownEveryMs) return;
      shownAt = now;
      shown = true;
      stream.write(`${clearLine}${progressText(name, progress)}`);
    },
    clear: () => {
      if (shown) stream.write(clearLine);
      shown = false;
    },
  };
}

/** `orders.csv: 420,000 rows, 42 %` */
export function progressText(name: string, { stage, rows, bytes, bytesRead }: ImportProgress): string {
  const read = `${name}: ${rows.toLocaleString('en')} rows`;
  if (stage === 'merging') return `${read}, merging`;
  return `${read}, ${Math.floor((100 * bytesRead) / Math.max(bytes, 1))} %`;
}
