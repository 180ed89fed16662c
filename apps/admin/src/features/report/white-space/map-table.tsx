import { isPositive } from '@sleutel/domain/money';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { ColumnHead, type SortState } from '../../../components/data-table.tsx';
import { Shape } from '../../../components/mark.tsx';
import { useRoom } from '../../../components/use-room.ts';
import { useRowKeys } from '../../../components/use-row-keys.ts';
import { type CoverageName, coverageLooks, coverageNames } from '../../../lib/coverage-mark.tsx';
import { useFigures } from '../../../lib/figures.ts';
import classes from './map-table.module.css';
import type { WhiteSpaceMap } from './white-space-page.tsx';

type Account = WhiteSpaceMap['items'][number];
type Solution = WhiteSpaceMap['solutions'][number];
type Sort = 'potential' | 'name';

interface MapTableProps {
  readonly map: WhiteSpaceMap;
  readonly sort: Sort;
  readonly stale: boolean;
  readonly onSort: (by: Sort) => void;
}

/** Accounts down, the range across; what each cell says is told in words too. Where there is no room the states are counted. */
export function MapTable({ map, sort, stale, onSort }: MapTableProps) {
  const t = useTranslations('whiteSpace.map');
  const { money } = useFigures();
  const body = useRef<HTMLTableSectionElement>(null);
  const onRowKey = useRowKeys(body);
  const { ref, fits } = useRoom(0);
  const { solutions, items, currency } = map;
  const sorted: SortState<Sort> = { by: sort, direction: sort === 'name' ? 'asc' : 'desc' };
  return (
    <div
      ref={ref}
      className={classes.scroll}
      data-stale={stale}
      // What has to be scrolled to be read has to be reached without a mouse.
      {...(!fits && { tabIndex: 0, role: 'group', 'aria-label': t('title') })}
    >
      <div className={classes.frame}>
        <table className={classes.map}>
          <caption className={classes.caption}>{t('title')}</caption>
          <thead>
            <tr>
              <ColumnHead
                column={{ key: 'name', title: t('account'), sort: 'name' }}
                sort={sorted}
                onSort={onSort}
              />
              {solutions.map(({ key, name }) => (
                <th key={key} scope="col" className={classes.solution}>
                  <span>{name}</span>
                </th>
              ))}
              <ColumnHead
                column={{ key: 'potential', title: t('potential'), sort: 'potential', numeric: true }}
                sort={sorted}
                onSort={onSort}
              />
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onRowKey}>
            {items.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  <Link
                    to="/accounts/$accountId/competitors"
                    params={{ accountId: account.id }}
                    hash="white-space"
                    data-row-link
                  >
                    {account.name}
                  </Link>
                  <span className={classes.owner}>{account.owner ?? t('noManager')}</span>
                  <Counts account={account} of={solutions.length} />
                </th>
                {solutions.map((solution) => (
                  <Cell key={solution.key} account={account} solution={solution} currency={currency} />
                ))}
                <td data-numeric>
                  {isPositive(account.potential) ? money(account.potential, currency) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
          <Sums map={map} />
        </table>
      </div>
    </div>
  );
}

interface CellProps {
  readonly account: Account;
  readonly solution: Solution;
  readonly currency: string;
}

function Cell({ account, solution, currency }: CellProps) {
  const t = useTranslations('whiteSpace');
  const { money } = useFigures();
  const cell = account.cells[solution.key];
  const state: CoverageName = cell?.state ?? 'unknown';
  const said = [
    cell?.competitor ?? t(`state.${state}`),
    cell?.potential && t('map.aYear', { amount: money(cell.potential, currency) }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <td className={classes.cell}>
      <Link
        to="/accounts/$accountId/competitors"
        params={{ accountId: account.id }}
        hash="white-space"
        className={classes.into}
        title={`${solution.name}: ${said}`}
        // By keyboard the row's own link leads there.
        tabIndex={-1}
      >
        <Shape {...coverageLooks[state]} />
        <span className={classes.said}>{said}</span>
      </Link>
    </td>
  );
}

/** How many solutions the account gets where, for where there is no room for all of them. */
function Counts({ account, of }: { readonly account: Account; readonly of: number }) {
  const t = useTranslations('whiteSpace');
  const cells = Object.values(account.cells);
  const counts: Readonly<Record<string, number>> = {
    ...Object.fromEntries(
      coverageNames.map((name) => [name, cells.filter(({ state }) => state === name).length]),
    ),
    unknown: of - cells.length,
  };
  return (
    <span className={classes.counts}>
      {coverageNames
        .filter((name) => counts[name] !== 0)
        .map((name) => (
          <span key={name} title={t(`state.${name}`)}>
            <Shape {...coverageLooks[name]} /> {counts[name]}{' '}
            <span className={classes.said}>{t(`state.${name}`)}</span>
          </span>
        ))}
    </span>
  );
}

/** What all accounts of the map, on every page, could buy of each solution and do not. */
function Sums({ map: { solutions, currency, total } }: { readonly map: WhiteSpaceMap }) {
  const t = useTranslations('whiteSpace.map');
  const format = useFormatter();
  const { money } = useFigures();
  const short = (amount: string) =>
    format.number(Number(amount), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumFractionDigits: 1,
    });
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('all', { count: total })}</th>
        {solutions.map(({ key, name, states, potential }) => (
          <td
            key={key}
            className={classes.cell}
            title={t('sum', {
              solution: name,
              ours: states.ours,
              of: total,
              amount: money(potential, currency),
            })}
          >
            {isPositive(potential) ? short(potential) : '–'}
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  );
}
