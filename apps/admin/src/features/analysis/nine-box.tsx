import { AbcClass, XyzClass } from '@sleutel/domain/analysis';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './nine-box.module.css';

type NineBoxData = NonNullable<RouterOutputs['analysis']['nineBox']>;
type CellData = NineBoxData['cells'][number];

interface NineBoxProps {
  readonly data: NineBoxData;
  readonly currency: string;
}

/** Weight against evenness: twelve boxes with counts and shares, each the way to its accounts. */
export function NineBox({ data, currency }: NineBoxProps) {
  const t = useTranslations('analysis.nineBox');
  const byCell = new Map(data.cells.map((cell) => [`${cell.abc}${cell.xyz}`, cell]));
  return (
    <section className={classes.grid} aria-label={t('title')}>
      <span />
      {XyzClass.options.map((xyz) => (
        <span key={xyz} className={classes.column}>
          {t(`columns.${xyz}`)}
        </span>
      ))}
      {AbcClass.options.map((abc) => (
        <Fragment key={abc}>
          <span className={classes.row}>{t(`rows.${abc}`)}</span>
          {XyzClass.options.map((xyz) => {
            const cell = byCell.get(`${abc}${xyz}`);
            return cell && <Box key={xyz} cell={cell} measure={data.run.measure} currency={currency} />;
          })}
        </Fragment>
      ))}
    </section>
  );
}

interface BoxProps {
  readonly cell: CellData;
  readonly measure: string;
  readonly currency: string;
}

function Box({ cell, measure, currency }: BoxProps) {
  const t = useTranslations('analysis.nineBox');
  const { percent, money, count } = useFigures();
  if (cell.accounts === 0) return <span className={classes.empty}>–</span>;
  return (
    <Link
      to="/accounts"
      search={{ abc: [cell.abc], xyz: [cell.xyz] }}
      className={classes.box}
      style={{ '--weight': `${Math.round(Math.min(1, cell.share * 2.2) * 70)}%` }}
      aria-label={`${t('open', { cell: cell.cell })}: ${t('accounts', { count: cell.accounts })}, ${t('share', { share: percent(cell.share, 1), measure })}`}
    >
      <span className={classes.count}>{count(cell.accounts)}</span>
      <span className={classes.share}>{t('share', { share: percent(cell.share, 1), measure })}</span>
      {Number(cell.valueAtRisk) >= 1 && (
        <span className={classes.risk}>{t('atRisk', { amount: money(cell.valueAtRisk, currency) })}</span>
      )}
    </Link>
  );
}
