import { Link, Text } from 'react-email';
import type { Compilation } from '../compilation.ts';
import { smallStyle } from './style.ts';

/** Who writes and why, the postal address, and the way out: in every e-mail, whatever its content. */
export function Footer({ page }: { page: Compilation }) {
  const { labels, theme } = page;
  const small = { ...smallStyle(theme), fontSize: '13px', lineHeight: '20px' };
  const link = { color: theme.light.muted, textDecoration: 'underline' };
  return (
    <>
      <Text className="s-muted" style={small}>
        {page.write(labels.why)}
      </Text>
      <Text className="s-muted" style={small}>
        {page.write(labels.sender)}
      </Text>
      <Text className="s-muted" style={{ ...small, margin: '8px 0 0' }}>
        <Link href={page.write('{{ preferences.url }}')} className="s-muted" style={link}>
          {page.write(labels.preferences)}
        </Link>
        {'\u00A0 · \u00A0'}
        <Link href={page.write('{{ unsubscribe.url }}')} className="s-muted" style={link}>
          {page.write(labels.unsubscribe)}
        </Link>
      </Text>
    </>
  );
}
