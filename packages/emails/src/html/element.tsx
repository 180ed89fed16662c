import type { CSSProperties, ReactNode } from 'react';
import type { Compilation } from '../compilation.ts';

type Parts = { page: Compilation; children: ReactNode };

/** Shows its children only to recipients for whom the Liquid condition holds. */
export function When({ page, condition, children }: Parts & { condition: string }) {
  return (
    <>
      {page.raw(`{% if ${condition} %}`)}
      {children}
      {page.raw('{% endif %}')}
    </>
  );
}

/** Repeats its children for the newest orders; inside, one of them is `order`. */
export function EachOrder({ page, limit, children }: Parts & { limit: number }) {
  return (
    <>
      {page.raw(`{% for order in orders limit: ${limit} %}`)}
      {children}
      {page.raw('{% endfor %}')}
    </>
  );
}

/** Outlook on Windows knows no maximum width: it alone gets a table of 600 pixels around the card. */
export function OutlookColumn({ page, children }: Parts) {
  return (
    <>
      {page.raw(
        '<!--[if mso]><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
      )}
      {children}
      {page.raw('<!--[if mso]></td></tr></table><![endif]-->')}
    </>
  );
}

type PanelProps = {
  className?: string;
  /** Outer margin; `style` is the look of the panel itself. */
  margin?: string;
  style: CSSProperties;
  children: ReactNode;
};

/**
 * A box of full width as a table of one cell, the only box with padding and edges that every client draws. Corners are
 * round only where borders are separate, which some webmail undoes for tables that do not say so.
 */
export function Panel({ className, margin, style, children }: PanelProps) {
  const borderCollapse = style.borderRadius ? 'separate' : undefined;
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse, margin }}
    >
      <tr>
        <td className={className} style={style}>
          {children}
        </td>
      </tr>
    </table>
  );
}
