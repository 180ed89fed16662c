import { Image } from '../image.tsx';
import type { BlockProps } from './props.ts';

/** Its words stand in its place, as text, where pictures are blocked. */
export function Picture({ block, page }: BlockProps<'picture'>) {
  return (
    <Image
      src={block.url}
      alt={page.write(block.alt)}
      width={block.width}
      style={{ height: 'auto', margin: '4px 0 22px', maxWidth: '100%' }}
    />
  );
}
