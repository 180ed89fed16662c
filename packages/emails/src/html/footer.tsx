import type { Compilation } from '../compilation.ts';
import { Anchor } from './anchor.tsx';

/** Who writes and why, the postal address, and the way out: in every e-mail, whatever its content. */
export function Footer({ page }: { page: Compilation }) {
  const { labels } = page;
  const line = { margin: '0 0 4px' };
  return (
    <>
      <p style={line}>{page.write(labels.why)}</p>
      <p style={line}>{page.write(labels.sender)}</p>
      <p style={{ margin: '8px 0 0' }}>
        <Anchor href={page.write('{{ preferences.url }}')} tone="muted" page={page}>
          {page.write(labels.preferences)}
        </Anchor>
        {'\u00A0 · \u00A0'}
        <Anchor href={page.write('{{ unsubscribe.url }}')} tone="muted" page={page}>
          {page.write(labels.unsubscribe)}
        </Anchor>
      </p>
    </>
  );
}
