import type { Compilation } from '../../compilation.ts';
import { Panel } from '../element.tsx';
import { typeOf } from '../style.ts';
import { ActionLink } from './button.tsx';
import type { BlockProps } from './props.ts';

type Props = { page: Compilation };

/** The code as on a ticket that one tears off, with the last day it can be used. */
function Ticket({ page }: Props) {
  const { theme, labels } = page;
  const edge = { border: `1px dashed ${theme.light.accent}`, borderRadius: '6px', padding: '12px 16px 14px' };
  const look = { backgroundColor: theme.light.card, ...edge };
  return (
    <Panel className="s-ticket s-text" margin="0 0 20px" style={{ ...look, ...typeOf(theme, 'small') }}>
      <p className="s-muted" style={{ color: theme.light.muted, margin: 0 }}>
        {page.write(labels.offerCode)}
      </p>
      <p
        className="s-code"
        style={{
          fontFamily: theme.codeFont,
          fontSize: '22px',
          fontWeight: 700,
          lineHeight: '32px',
          margin: '0 0 2px',
          whiteSpace: 'nowrap',
        }}
      >
        {page.write('{{ offer.code }}')}
      </p>
      <p style={{ margin: 0 }}>{page.write(labels.offerValidUntil)}</p>
    </Panel>
  );
}

function Terms({ page }: Props) {
  return (
    <>
      <h2 style={{ fontSize: '20px', fontWeight: 700, lineHeight: '28px', margin: '0 0 6px' }}>
        {page.write('{{ offer.title }}')}
      </h2>
      <p style={{ fontSize: '15px', lineHeight: '23px', margin: '0 0 18px' }}>
        {page.write('{{ offer.terms }}')}
      </p>
    </>
  );
}

export function OfferCard({ block, page }: BlockProps<'offerCard'>) {
  const { light } = page.theme;
  const edge = { border: `1px solid ${light.tintLine}`, borderRadius: '10px', padding: '24px' };
  const look = { backgroundColor: light.tint, ...edge };
  return (
    <Panel
      className="s-tint s-offer s-text"
      margin="6px 0 28px"
      style={{ ...look, ...typeOf(page.theme, 'text') }}
    >
      <Terms page={page} />
      <Ticket page={page} />
      <ActionLink href={page.write('{{ offer.url }}')} label={block.button} page={page} />
    </Panel>
  );
}
