import { Rich } from '../rich-text.tsx';
import type { BlockProps } from './props.ts';

export function List({ block, page }: BlockProps<'list'>) {
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag style={{ margin: '0 0 18px', paddingLeft: '24px' }}>
      {block.items.map((item, index) => (
        <li key={index} style={{ marginBottom: '6px' }}>
          <Rich text={item} page={page} />
        </li>
      ))}
    </Tag>
  );
}
