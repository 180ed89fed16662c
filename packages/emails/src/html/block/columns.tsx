import type { CSSProperties } from 'react';
import { Rich } from '../rich-text.tsx';
import { typeOf } from '../style.ts';
import type { BlockProps } from './props.ts';

/** Half of the card's inside, in pixels. */
const HALF = 259;

const COLUMN: CSSProperties = {
  display: 'inline-block',
  maxWidth: `${HALF}px`,
  verticalAlign: 'top',
  width: '100%',
};

/**
 * Two columns that need no media query to stand below each other: each is as wide as there is room, at most half.
 * Outlook on Windows, which knows neither, gets cells of a table, and the text says itself how it is set.
 */
export function Columns({ block, page }: BlockProps<'columns'>) {
  const [left, right] = block.cells;
  const text = { ...typeOf(page.theme, 'text'), margin: '0 0 18px' };
  const cell = `<td width="${HALF}" valign="top">`;
  return (
    <div style={{ fontSize: 0, margin: '4px 0 8px' }}>
      {page.raw(
        `<!--[if mso]><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${cell}<![endif]-->`,
      )}
      <div className="s-column" style={COLUMN}>
        <p className="s-text" style={{ ...text, paddingRight: '18px' }}>
          <Rich text={left} page={page} />
        </p>
      </div>
      {page.raw(`<!--[if mso]></td>${cell}<![endif]-->`)}
      <div className="s-column" style={COLUMN}>
        <p className="s-text" style={text}>
          <Rich text={right} page={page} />
        </p>
      </div>
      {page.raw('<!--[if mso]></td></tr></table><![endif]-->')}
    </div>
  );
}
