import { Heading, Hr, Text } from 'react-email';
import { writeGreeting } from '../../liquid/greeting.ts';
import { Rich } from '../rich-text.tsx';
import { textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

export function Greeting({ block, page }: BlockProps<'greeting'>) {
  return (
    <Text className="s-text" style={textStyle(page.theme)}>
      {writeGreeting(block, page)}
    </Text>
  );
}

export function Paragraph({ block, page }: BlockProps<'paragraph'>) {
  return (
    <Text className="s-text" style={textStyle(page.theme)}>
      <Rich text={block.text} page={page} />
    </Text>
  );
}

const HEADING = {
  1: { tag: 'h1', fontSize: '22px', lineHeight: '30px' },
  2: { tag: 'h2', fontSize: '18px', lineHeight: '26px' },
  3: { tag: 'h3', fontSize: '16px', lineHeight: '24px' },
} as const;

export function HeadingLine({ block, page }: BlockProps<'heading'>) {
  const { tag, ...size } = HEADING[block.level];
  const style = { ...textStyle(page.theme), ...size, fontWeight: 600, margin: '8px 0 12px' };
  return (
    <Heading as={tag} className="s-text" style={style}>
      {page.write(block.text)}
    </Heading>
  );
}

export function Divider({ page }: BlockProps<'divider'>) {
  const line = `1px solid ${page.theme.light.line}`;
  return (
    <Hr className="s-line" style={{ border: 0, borderTop: line, margin: '8px 0 24px', width: '100%' }} />
  );
}
