import { VisuallyHidden } from '@mantine/core';
import { AbcClass, type Cell, XyzClass } from '@sleutel/domain/analysis';
import { Link } from '@tanstack/react-router';
import { Fragment, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCellName } from '../../lib/cell-name.ts';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { type CellFlow, cellFlows } from './cell-flows.ts';
import { MoveArrows } from './move-arrows.tsx';
import classes from './nine-box.module.css';

type NineBoxData = NonNullable<RouterOutputs['analysis']['nineBox']>;
type CellData = NineBoxData['cells'][number];

interface NineBoxProps {
  readonly data: NineBoxData;
  /** Shares at which A and B end. */
  readonly limits: { readonly a: number; readonly b: number };
  readonly currency: string;
}

/** Weight against evenness: twelve boxes with counts, shares and moves, each the way to its accounts. */
export function NineBox({ data, limits, currency }: NineBoxProps) {
  const t = useTranslations('analysis.nineBox');
  const { percent } = useFigures();
  const byCell = new Map(data.cells.map((cell) => [`${cell.abc}${cell.xyz}`, cell]));
  const flows = cellFlows(data.moves);
  const grid = useRef<HTMLDivElement>(null);
  const [looked, look] = useState<Cell | null>(null);
  const bounds = { a: percent(limits.a), b: percent(limits.b) };
  return (
    <div className={classes.grid} ref={grid}>
      <span />
      {XyzClass.options.map((xyz) => (
        <span key={xyz} className={classes.column}>
          <b>{xyz === 'new' ? '' : xyz}</b> {t(`columns.${xyz}`)}
        </span>
      ))}
      {AbcClass.options.map((abc) => (
        <Fragment key={abc}>
          <span className={classes.row}>
            <b>{abc}</b> <span>{t(`rows.${abc}`, bounds)}</span>
          </span>
          {XyzClass.options.map((xyz) => {
            const cell = byCell.get(`${abc}${xyz}`);
            return (
              cell && (
                <Box
                  key={xyz}
                  cell={cell}
                  flow={flows.get(cell.cell)}
                  measure={data.run.measure}
                  currency={currency}
                  onLook={look}
                />
              )
            );
          })}
        </Fragment>
      ))}
      <MoveArrows moves={data.moves} grid={grid} cell={looked} />
    </div>
  );
}

interface BoxProps {
  readonly cell: CellData;
  readonly flow: CellFlow | undefined;
  readonly measure: string;
  readonly currency: string;
  /** Told which box is looked at, and when none is any more. */
  readonly onLook: (cell: Cell | null) => void;
}

/** The shade that says all; a share of it and more looks the same. */
const fullShadeAt = 0.45;

function Box({ cell, flow, measure, currency, onLook }: BoxProps) {
  const t = useTranslations('analysis.nineBox');
  const { percent, money, count } = useFigures();
  const cellName = useCellName();
  if (cell.accounts === 0) {
    return (
      <span className={classes.empty} data-cell={cell.cell}>
        –
      </span>
    );
  }
  const [look, leave] = [() => onLook(cell.cell), () => onLook(null)];
  const share = t('share', { share: percent(cell.share, 1), measure });
  return (
    <Link
      to="/accounts"
      search={{ abc: [cell.abc], xyz: [cell.xyz] }}
      className={classes.box}
      data-cell={cell.cell}
      onMouseEnter={look}
      onMouseLeave={leave}
      onFocus={look}
      onBlur={leave}
      style={{ '--weight': `${Math.round(Math.min(1, cell.share / fullShadeAt) * 100)}%` }}
    >
      <span className={classes.count}>
        <VisuallyHidden>{t('open', { cell: cellName(cell.cell) })}: </VisuallyHidden>
        <span>
          {count(cell.accounts)}
          <VisuallyHidden> {t('accounts', { count: cell.accounts })}</VisuallyHidden>
        </span>
        {flow && (
          <span className={classes.flow} aria-hidden>
            {flow.in > 0 && <span>↘ {count(flow.in)}</span>}
            {flow.out > 0 && <span>↗ {count(flow.out)}</span>}
          </span>
        )}
      </span>
      <span className={classes.share}>{share}</span>
      {Number(cell.valueAtRisk) >= 1 && (
        <span className={classes.risk}>{t('atRisk', { amount: money(cell.valueAtRisk, currency) })}</span>
      )}
    </Link>
  );
}
