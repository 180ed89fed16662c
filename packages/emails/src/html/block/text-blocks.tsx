import { writeGreeting } from '../../liquid/greeting.ts';
import { Rich } from '../rich-text.tsx';
import type { BlockProps } from './props.ts';

const LINES = { margin: '0 0 18px' };

export function Greeting({ block, page }: BlockProps<'greeting'>) {
  return <p style={LINES}>{writeGreeting(block, page)}</p>;
}

export function Paragraph({ block, page }: BlockProps<'paragraph'>) {
  return (
    <p style={LINES}>
      <Rich text={block.text} page={page} />
    </p>
  );
}

const HEADING = {
  1: { tag: 'h1', fontSize: '22px', lineHeight: '30px' },
  2: { tag: 'h2', fontSize: '18px', lineHeight: '26px' },
  3: { tag: 'h3', fontSize: '16px', lineHeight: '24px' },
} as const;

export function HeadingLine({ block, page }: BlockProps<'heading'>) {
  const { tag: Tag, ...size } = HEADING[block.level];
  return <Tag style={{ ...size, fontWeight: 600, margin: '8px 0 12px' }}>{page.write(block.text)}</Tag>;
}

export function Divider({ page }: BlockProps<'divider'>) {
  const line = `1px solid ${page.theme.light.line}`;
  return <hr className="s-line" style={{ border: 0, borderTop: line, margin: '8px 0 24px' }} />;
}
