import { Text } from 'react-email';
import type { Compilation } from '../compilation.ts';
import { Anchor } from './anchor.tsx';
import { smallStyle } from './style.ts';

/** Who writes and why, the postal address, and the way out: in every e-mail, whatever its content. */
export function Footer({ page }: { page: Compilation }) {
  const { labels, theme } = page;
  const small = { ...smallStyle(theme), fontSize: '13px', lineHeight: '20px' };
  return (
    <>
      <Text className="s-muted" style={small}>
        {page.write(labels.why)}
      </Text>
      <Text className="s-muted" style={small}>
        {page.write(labels.sender)}
      </Text>
      <Text className="s-muted" style={{ ...small, margin: '8px 0 0' }}>
        <Anchor href={page.write('{{ preferences.url }}')} tone="muted" page={page}>
          {page.write(labels.preferences)}
        </Anchor>
        {'\u00A0 · \u00A0'}
        <Anchor href={page.write('{{ unsubscribe.url }}')} tone="muted" page={page}>
          {page.write(labels.unsubscribe)}
        </Anchor>
      </Text>
    </>
  );
}
