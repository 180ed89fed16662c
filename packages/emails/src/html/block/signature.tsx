import { Link, Text } from 'react-email';
import { When } from '../element.tsx';
import { smallStyle, textStyle } from '../style.ts';
import type { BlockProps } from './props.ts';

export function Signature({ block, page }: BlockProps<'signature'>) {
  const text = textStyle(page.theme);
  const small = smallStyle(page.theme);
  return (
    <>
      <Text className="s-text" style={{ ...text, margin: '26px 0 12px' }}>
        {page.write(block.closing)}
      </Text>
      <Text className="s-text" style={{ ...text, fontWeight: 600, margin: '0 0 2px' }}>
        {page.write('{{ manager.name }}')}
      </Text>
      <Text className="s-muted" style={{ ...small, margin: 0 }}>
        <When page={page} condition="manager.title != blank">
          {page.write('{{ manager.title }}')}
          <br />
        </When>
        {page.write('{{ company.name }}')}
        <br />
        <Link
          href={`mailto:${page.write('{{ manager.email }}')}`}
          className="s-accent"
          style={{ color: page.theme.light.accent, textDecoration: 'none' }}
        >
          {page.write('{{ manager.email }}')}
        </Link>
        <When page={page} condition="manager.phone != blank">
          <br />
          {page.write('{{ manager.phone }}')}
        </When>
      </Text>
    </>
  );
}
