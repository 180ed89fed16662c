import type { CSSProperties, ReactNode } from 'react';
import type { Compilation } from '../compilation.ts';

type Props = {
  href: string;
  /** A muted link is one of the small print. */
  tone?: 'accent' | 'muted';
  style?: CSSProperties;
  page: Compilation;
  children: ReactNode;
};

/** A link in running text: underlined, since colour alone tells it from the text to some only. */
export function Anchor({ href, tone = 'accent', style, page, children }: Props) {
  const color = page.theme.light[tone];
  return (
    <a href={href} className={`s-${tone}`} style={{ color, textDecoration: 'underline', ...style }}>
      {children}
    </a>
  );
}
