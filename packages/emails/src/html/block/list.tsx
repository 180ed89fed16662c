import { Rich } from '../rich-text.tsx';
import { textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

export function List({ block, page }: BlockProps<'list'>) {
  const Tag = block.ordered ? 'ol' : 'ul';
  const style = textStyle(page.theme);
  return (
    <Tag className="s-text" style={{ ...style, paddingLeft: '24px' }}>
      {block.items.map((item, index) => (
        <li key={index} style={{ marginBottom: '6px' }}>
          <Rich text={item} page={page} />
        </li>
      ))}
    </Tag>
  );
}
