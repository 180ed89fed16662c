import { Text } from 'react-email';
import { Anchor } from '../anchor.tsx';
import { Panel } from '../element.tsx';
import { Image } from '../image.tsx';
import { hrefOf, Rich } from '../rich-text.tsx';
import { smallStyle, textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

/** How it went for another customer, set apart from the letter itself. */
export function Story({ block, page }: BlockProps<'story'>) {
  const { theme } = page;
  const text = textStyle(theme);
  const edge = `1px solid ${theme.light.line}`;
  return (
    <Panel
      className="s-line"
      margin="6px 0 24px"
      style={{ border: edge, borderRadius: '8px', padding: '20px 22px' }}
    >
      {block.picture && (
        <Image
          src={block.picture.url}
          alt={page.write(block.picture.alt)}
          width={474}
          className="s-text"
          style={{ ...text, borderRadius: '6px', height: 'auto', margin: '0 0 16px', maxWidth: '100%' }}
        />
      )}
      <Text className="s-text" style={{ ...text, fontSize: '17px', fontWeight: 600, margin: '0 0 8px' }}>
        {page.write(block.title)}
      </Text>
      <Text className="s-text" style={{ ...text, margin: '0 0 10px' }}>
        <Rich text={block.text} page={page} />
      </Text>
      <Text className="s-muted" style={{ ...smallStyle(theme), margin: 0 }}>
        {page.write(block.by)}
      </Text>
      {block.more && (
        <Text style={{ ...text, margin: '12px 0 0' }}>
          <Anchor href={hrefOf(block.more.target, page)} page={page}>
            {page.write(block.more.label)}
          </Anchor>
        </Text>
      )}
    </Panel>
  );
}
