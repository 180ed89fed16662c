import { Panel } from '../element.tsx';
import { Rich } from '../rich-text.tsx';
import { smallPrint, typeOf } from '../style.ts';
import type { BlockProps } from './props.ts';

export function Quote({ block, page }: BlockProps<'quote'>) {
  const { theme } = page;
  const edge = { borderLeft: `3px solid ${theme.light.accent}`, padding: '2px 0 2px 16px' };
  return (
    <Panel className="s-quote s-text" margin="4px 0 22px" style={{ ...edge, ...typeOf(theme, 'text') }}>
      <p style={{ margin: '0 0 6px' }}>
        <Rich text={block.text} page={page} />
      </p>
      <p className="s-muted" style={{ ...smallPrint(theme), margin: 0 }}>
        {page.write(block.by)}
      </p>
    </Panel>
  );
}
