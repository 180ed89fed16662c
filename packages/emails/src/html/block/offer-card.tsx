import { Text } from 'react-email';
import type { Compilation } from '../../compilation.ts';
import { Panel } from '../element.tsx';
import { smallStyle, textStyle } from '../style.ts';
import { ActionLink } from './button.tsx';
import type { BlockProps } from './props.ts';

function Code({ page }: { page: Compilation }) {
  const { theme, labels } = page;
  return (
    <>
      <Text className="s-muted" style={smallStyle(theme)}>
        {page.write(labels.offerCode)}
      </Text>
      <Text
        className="s-text"
        style={{
          ...textStyle(theme),
          fontFamily: theme.codeFont,
          fontSize: '22px',
          fontWeight: 600,
          letterSpacing: '1px',
          lineHeight: '30px',
          margin: '0 0 14px',
          whiteSpace: 'nowrap',
        }}
      >
        {page.write('{{ offer.code }}')}
      </Text>
    </>
  );
}

export function OfferCard({ block, page }: BlockProps<'offerCard'>) {
  const { theme, labels } = page;
  const { light } = theme;
  const edge = `1px solid ${light.tintLine}`;
  return (
    <Panel
      className="s-tint"
      margin="6px 0 26px"
      style={{
        backgroundColor: light.tint,
        border: edge,
        borderRadius: '8px',
        padding: '22px 22px 24px',
      }}
    >
      <Text
        className="s-text"
        style={{ ...textStyle(theme), fontSize: '18px', fontWeight: 600, margin: '0 0 14px' }}
      >
        {page.write('{{ offer.title }}')}
      </Text>
      <Code page={page} />
      <Text className="s-text" style={{ ...smallStyle(theme), color: light.text }}>
        {page.write('{{ offer.terms }}')}
      </Text>
      <Text className="s-text" style={{ ...smallStyle(theme), color: light.text, margin: '0 0 20px' }}>
        {page.write(labels.offerValidUntil)}
      </Text>
      <ActionLink href={page.write('{{ offer.url }}')} label={block.button} page={page} />
    </Panel>
  );
}
