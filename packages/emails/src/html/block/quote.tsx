import { Text } from 'react-email';
import { Panel } from '../element.tsx';
import { Rich } from '../rich-text.tsx';
import { smallStyle, textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

export function Quote({ block, page }: BlockProps<'quote'>) {
  const edge = `3px solid ${page.theme.light.accent}`;
  return (
    <Panel className="s-quote" margin="4px 0 22px" style={{ borderLeft: edge, padding: '2px 0 2px 16px' }}>
      <Text className="s-text" style={{ ...textStyle(page.theme), margin: '0 0 6px' }}>
        <Rich text={block.text} page={page} />
      </Text>
      <Text className="s-muted" style={{ ...smallStyle(page.theme), margin: 0 }}>
        {page.write(block.by)}
      </Text>
    </Panel>
  );
}
