import { Image } from '../image.tsx';
import { textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

/** Its words stand in its place, as text, where pictures are blocked. */
export function Picture({ block, page }: BlockProps<'picture'>) {
  const { margin: _, ...text } = textStyle(page.theme);
  return (
    <Image
      src={block.url}
      alt={page.write(block.alt)}
      width={block.width}
      className="s-text"
      style={{ ...text, height: 'auto', margin: '4px 0 22px', maxWidth: '100%' }}
    />
  );
}
