import type { CSSProperties } from 'react';
import type { Compilation } from '../compilation.ts';

/**
 * Invisible filler, so that mail programs do not go on with the first words of the e-mail after the preheader. They
 * show some 140 characters at most: 114 of filler are enough after a preheader of one short sentence.
 */
const FILLER = '\u034F\u200C\u00A0'.repeat(38);

/** Each client knows some of these; Outlook on Windows only its own. */
const HIDDEN: CSSProperties & { msoHide: 'all' } = {
  display: 'none',
  fontSize: '1px',
  lineHeight: '1px',
  maxHeight: 0,
  maxWidth: 0,
  msoHide: 'all',
  opacity: 0,
  overflow: 'hidden',
};

/** The line that mail programs show after the subject; nobody sees it in the opened e-mail. */
export function Preheader({ text, page }: { text: string; page: Compilation }) {
  return <div style={HIDDEN}>{`${page.write(text)}${FILLER}`}</div>;
}
