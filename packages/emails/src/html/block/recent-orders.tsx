import type { CSSProperties } from 'react';
import type { Compilation } from '../../compilation.ts';
import { EachOrder, When } from '../element.tsx';
import { typeOf } from '../style.ts';
import type { BlockProps } from './props.ts';

type Cell = { label: string; text: string; align: 'left' | 'right'; width?: string };

/** What the usual number of an order takes: narrower, it would be broken where a date could wrap. */
const NUMBER = '64px';

function cellsOf({ labels }: Compilation): Cell[] {
  const reference = `{{ order.reference | default: "${labels.noReference}" }}`;
  return [
    { label: labels.orderDate, text: '{{ order.date }}', align: 'left' },
    { label: labels.orderReference, text: reference, align: 'left', width: NUMBER },
    { label: labels.orderAmount, text: '{{ order.amount }}', align: 'right' },
  ];
}

function cellStyle(base: CSSProperties, page: Compilation, align: Cell['align']): CSSProperties {
  const line = `1px solid ${page.theme.light.line}`;
  if (align === 'left') return { ...base, borderBottom: line, padding: '8px 12px 8px 0' };
  return { ...base, borderBottom: line, padding: '8px 0', textAlign: align, whiteSpace: 'nowrap' };
}

function Head({ page, cells }: { page: Compilation; cells: Cell[] }) {
  const style: CSSProperties = {
    ...typeOf(page.theme, 'small', 'muted'),
    fontWeight: 400,
    textAlign: 'left',
  };
  return (
    <tr style={{ wordBreak: 'normal' }}>
      {cells.map(({ label, align, width }) => (
        <th
          key={label}
          scope="col"
          className="s-muted s-line"
          style={{ ...cellStyle(style, page, align), width }}
        >
          {page.write(label)}
        </th>
      ))}
    </tr>
  );
}

function OrderRow({ page, cells }: { page: Compilation; cells: Cell[] }) {
  const style = typeOf(page.theme, 'row');
  return (
    <tr>
      {cells.map(({ label, text, align }) => (
        <td key={label} className="s-text s-line" style={cellStyle(style, page, align)}>
          {page.write(text)}
        </td>
      ))}
    </tr>
  );
}

/** The newest orders, as a table of data or in words; nothing at all where there are none. */
export function RecentOrders({ block, page }: BlockProps<'recentOrders'>) {
  return (
    <When page={page} condition="orders != blank">
      <h2 style={{ fontSize: '16px', fontWeight: 600, margin: 0 }}>{page.write(block.title)}</h2>
      {block.line === undefined ? (
        <OrderTable limit={block.limit} page={page} />
      ) : (
        <OrderLines line={block.line} limit={block.limit} page={page} />
      )}
    </When>
  );
}

function OrderTable({ limit, page }: { limit: number; page: Compilation }) {
  const cells = cellsOf(page);
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ margin: '4px 0 24px' }}>
      <thead>
        <Head page={page} cells={cells} />
      </thead>
      <tbody>
        <EachOrder page={page} limit={limit}>
          <OrderRow page={page} cells={cells} />
        </EachOrder>
      </tbody>
    </table>
  );
}

function OrderLines({ line, limit, page }: { line: string; limit: number; page: Compilation }) {
  return (
    <ul style={{ margin: '6px 0 22px', paddingLeft: '24px' }}>
      <EachOrder page={page} limit={limit}>
        <li style={{ marginBottom: '6px' }}>{page.write(line)}</li>
      </EachOrder>
    </ul>
  );
}
