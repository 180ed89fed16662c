import { Heading, Text } from 'react-email';
import type { Compilation } from '../../compilation.ts';
import { Panel } from '../element.tsx';
import { smallStyle, textStyle } from '../style.ts';
import { ActionLink } from './button.tsx';
import type { BlockProps } from './props.ts';

type Props = { page: Compilation };

/** The code as on a ticket that one tears off, with the last day it can be used. */
function Ticket({ page }: Props) {
  const { theme, labels } = page;
  const small = smallStyle(theme);
  const edge = `1px dashed ${theme.light.accent}`;
  return (
    <Panel
      className="s-ticket"
      margin="0 0 20px"
      style={{
        backgroundColor: theme.light.card,
        border: edge,
        borderRadius: '6px',
        padding: '12px 16px 14px',
      }}
    >
      <Text className="s-muted" style={{ ...small, margin: 0 }}>
        {page.write(labels.offerCode)}
      </Text>
      <Text
        className="s-text"
        style={{
          ...textStyle(theme),
          fontFamily: theme.codeFont,
          fontSize: '22px',
          fontWeight: 700,
          letterSpacing: '1px',
          lineHeight: '32px',
          margin: '0 0 2px',
          whiteSpace: 'nowrap',
        }}
      >
        {page.write('{{ offer.code }}')}
      </Text>
      <Text className="s-text" style={{ ...small, color: theme.light.text, margin: 0 }}>
        {page.write(labels.offerValidUntil)}
      </Text>
    </Panel>
  );
}

function Terms({ page }: Props) {
  const text = textStyle(page.theme);
  return (
    <>
      <Heading
        as="h2"
        className="s-text"
        style={{ ...text, fontSize: '20px', fontWeight: 700, lineHeight: '28px', margin: '0 0 6px' }}
      >
        {page.write('{{ offer.title }}')}
      </Heading>
      <Text className="s-text" style={{ ...text, fontSize: '15px', lineHeight: '23px', margin: '0 0 18px' }}>
        {page.write('{{ offer.terms }}')}
      </Text>
    </>
  );
}

export function OfferCard({ block, page }: BlockProps<'offerCard'>) {
  const { light } = page.theme;
  const edge = `1px solid ${light.tintLine}`;
  return (
    <Panel
      className="s-tint s-offer"
      margin="6px 0 28px"
      style={{ backgroundColor: light.tint, border: edge, borderRadius: '10px', padding: '24px' }}
    >
      <Terms page={page} />
      <Ticket page={page} />
      <ActionLink href={page.write('{{ offer.url }}')} label={block.button} page={page} />
    </Panel>
  );
}
