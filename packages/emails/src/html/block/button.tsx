import type { CSSProperties } from 'react';
import type { Compilation } from '../../compilation.ts';
import { hrefOf } from '../rich-text.tsx';
import type { BlockProps } from './props.ts';

type Look = 'full' | 'outlined';
type Props = { href: string; label: string; look?: Look; margin?: string; page: Compilation };

/** Outlook on Windows pads cells, not links. */
type CellStyle = CSSProperties & { msoPaddingAlt: string };

const SIZE = {
  full: { fontSize: '16px', lineHeight: '22px', padding: '13px 24px' },
  outlined: { fontSize: '14px', lineHeight: '20px', padding: '8px 14px' },
} as const;

/** A link that looks like a button in every client: a cell of a table, and all of it the link. */
export function ActionLink({ href, label, look = 'full', margin, page }: Props) {
  const { light, font } = page.theme;
  const { padding, ...size } = SIZE[look];
  const full = look === 'full';
  const color = full ? light.onButton : light.accent;
  const ground = full ? { backgroundColor: light.button } : { border: `1px solid ${light.accent}` };
  const lettering = { fontFamily: font, ...size, fontWeight: 600 };
  const cell: CellStyle = { ...ground, borderRadius: '6px', ...lettering, msoPaddingAlt: padding };
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'separate', margin }}>
      <tr>
        <td className={full ? 's-button' : 's-outlined'} style={cell}>
          <a
            href={href}
            className={full ? 's-button' : 's-accent'}
            style={{ color, display: 'inline-block', padding, textDecoration: 'none' }}
          >
            {page.write(label)}
          </a>
        </td>
      </tr>
    </table>
  );
}

export function ButtonRow({ block, page }: BlockProps<'button'>) {
  const href = hrefOf(block.target, page);
  return <ActionLink href={href} label={block.label} margin="4px 0 26px" page={page} />;
}
