import { Anchor } from '../anchor.tsx';
import { Panel } from '../element.tsx';
import { Image } from '../image.tsx';
import { hrefOf, Rich } from '../rich-text.tsx';
import { smallPrint, typeOf } from '../style.ts';
import type { BlockProps } from './props.ts';

/** How it went for another customer, set apart from the letter itself. */
export function Story({ block, page }: BlockProps<'story'>) {
  const { theme } = page;
  const edge = { border: `1px solid ${theme.light.line}`, borderRadius: '8px', padding: '20px 22px' };
  return (
    <Panel className="s-line s-text" margin="6px 0 24px" style={{ ...edge, ...typeOf(theme, 'text') }}>
      {block.picture && (
        <Image
          src={block.picture.url}
          alt={page.write(block.picture.alt)}
          width={474}
          style={{ borderRadius: '6px', height: 'auto', margin: '0 0 16px', maxWidth: '100%' }}
        />
      )}
      <p style={{ fontSize: '17px', fontWeight: 600, margin: '0 0 8px' }}>{page.write(block.title)}</p>
      <p style={{ margin: '0 0 10px' }}>
        <Rich text={block.text} page={page} />
      </p>
      <p className="s-muted" style={{ ...smallPrint(theme), margin: 0 }}>
        {page.write(block.by)}
      </p>
      {block.more && (
        <p style={{ margin: '12px 0 0' }}>
          <Anchor href={hrefOf(block.more.target, page)} page={page}>
            {page.write(block.more.label)}
          </Anchor>
        </p>
      )}
    </Panel>
  );
}
