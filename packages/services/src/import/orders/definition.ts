import { copyValue } from '@sleutel/db';
import { type OrderRow, orderColumns, orderRowParser } from '@sleutel/domain/import';
import type { ImportDefinition } from '../batch/definition.ts';
import { ignoredColumns } from '../batch/ignored-columns.ts';
import type { StagedColumn } from '../stage/staging.ts';
import { mergeOrders } from './merge.ts';
import { addKeys } from './position.ts';
import { Seen } from './seen.ts';

export const stagedOrders = 'staged_orders';

const columns: readonly StagedColumn[] = [
  ['account', 'text'],
  ['ordered_on', 'date'],
  ['amount', 'numeric'],
  ['number', 'text'],
  ['cost', 'numeric'],
  ['status', '"OrderStatus"'],
  ['currency', 'text'],
  ['country', 'text'],
  ['offer_code', 'text'],
  ['account_name', 'text'],
];

export function ordersDefinition(
  sumLines: boolean,
): ImportDefinition<(typeof orderColumns)[number]['name'], OrderRow> {
  return {
    kind: 'orders',
    columns: orderColumns,
    read: (positions, extra, input, today) => {
      const seen = new Seen();
      const decimal = input.decimal ?? 'undeclared';
      // A file that is silent on status leaves that of known orders as it is.
      const statusGiven = positions.status !== undefined;
      return {
        staging: {
          table: stagedOrders,
          columns,
          parse: orderRowParser({
            positions,
            dateFormat: input.dateFormat ?? null,
            decimal,
            today,
          }),
          copyText: (row) => {
            seen.add(row);
            return copyText(row, statusGiven);
          },
        },
        beforeMerges: (client) => addKeys(client, seen.facts()),
        merge: (client, batch) => mergeOrders(client, batch, { sumLines, ...seen.facts() }),
        noticed: () => ({
          notices: [...seen.notices(decimal), ...ignoredColumns(extra)],
          currencies: seen.currencies(),
        }),
      };
    },
  };
}

function copyText(row: OrderRow, statusGiven: boolean): string {
  const status = statusGiven ? row.status : '\\N';
  const number = copyValue(row.number);
  const rest = `${row.currency ?? '\\N'}\t${copyValue(row.country)}\t${copyValue(row.offerCode)}\t${copyValue(row.accountName)}`;
  return `${copyValue(row.account)}\t${row.date}\t${row.amount}\t${number}\t${row.cost ?? '\\N'}\t${status}\t${rest}`;
}
