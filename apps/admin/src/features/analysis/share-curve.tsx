import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import plot from '../../components/chart/plot.module.css';
import { Plot, RowLines } from '../../components/chart/plot.tsx';
import { linear, type Scale } from '../../components/chart/ticks.ts';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './share-curve.module.css';
import { usualShare } from './usual-share.ts';

type Latest = NonNullable<RouterOutputs['analysis']['latest']>;

const height = 300;
const margin = { top: 12, right: 12, bottom: 36, left: 44 };

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
}

/** The cumulative curve: how few accounts make how much, with the key accounts and the lines of the classes. */
export function ShareCurve({ curve, run }: Pick<Latest, 'curve' | 'run'>) {
  const t = useTranslations('analysis.curve');
  const { percent } = useFigures();
  const size = useElementSize();
  const last = curve.at(-1)?.accounts ?? 1;
  const right = size.width - margin.right;
  const scales: Scales = {
    right,
    x: linear([0, last], [margin.left, right]),
    y: linear([0, 1], [height - margin.bottom, margin.top]),
  };
  const line = [{ accounts: 0, share: 0 }, ...curve]
    .map(({ accounts, share }) => `${scales.x(accounts)},${scales.y(share)}`)
    .join(' ');
  return (
    <Plot height={height} label={t('title')} size={size}>
      <UsualBand scales={scales} />
      <RowLines
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        y={scales.y}
        from={margin.left}
        to={right}
        write={(tick) => percent(tick)}
      />
      <polygon
        className={classes.area}
        points={`${line} ${scales.x(last)},${scales.y(0)} ${scales.x(0)},${scales.y(0)}`}
      />
      <polyline className={classes.curve} points={line} />
      <ClassLine name="A" limit={run.parameters.abc.a} curve={curve} scales={scales} />
      <ClassLine name="B" limit={run.parameters.abc.b} curve={curve} scales={scales} />
      <KeyAccounts {...run.totals.keyAccounts} scales={scales} />
      <Counts last={last} scales={scales} />
    </Plot>
  );
}

/** Where the share of key accounts usually lies. */
function UsualBand({ scales: { x, y, right } }: { readonly scales: Scales }) {
  const t = useTranslations('analysis.curve');
  return (
    <g>
      <rect
        className={classes.band}
        x={x(0)}
        y={y(usualShare.to)}
        width={Math.max(0, right - x(0))}
        height={y(usualShare.from) - y(usualShare.to)}
      />
      <text className={plot.label} x={right - 8} y={y(usualShare.from) - 7} textAnchor="end">
        {t('band')}
      </text>
    </g>
  );
}

interface ClassLineProps {
  readonly name: string;
  /** The share at which the class ends, 0–1. */
  readonly limit: number;
  readonly curve: Latest['curve'];
  readonly scales: Scales;
}

/** Where a class ends: a mark on the curve and how many accounts lie before it. */
function ClassLine({ name, limit, curve, scales }: ClassLineProps) {
  const t = useTranslations('analysis.curve');
  const { percent } = useFigures();
  const end = curve.find(({ share }) => share >= limit);
  if (!end) return null;
  return (
    <Mark accounts={end.accounts} share={limit} scales={scales}>
      {t('class', { name, count: end.accounts, share: percent(limit) })}
    </Mark>
  );
}

function KeyAccounts({
  count,
  share,
  scales,
}: Latest['run']['totals']['keyAccounts'] & { readonly scales: Scales }) {
  const t = useTranslations('analysis.curve');
  const { percent } = useFigures();
  return (
    <Mark accounts={count} share={share} scales={scales}>
      {t('key', { count, share: percent(share) })}
    </Mark>
  );
}

/** What the longest name of a mark takes, in pixels. */
const roomForName = 170;

interface MarkProps {
  readonly accounts: number;
  readonly share: number;
  readonly scales: Scales;
  readonly children: string;
}

/** A mark on the curve with its name. */
function Mark({ accounts, share, scales: { x, y, right }, children }: MarkProps) {
  const [atX, atY] = [x(accounts), y(share)];
  return (
    <g>
      <circle className={classes.mark} cx={atX} cy={atY} r={3.5} />
      <text className={classes.name} {...placeOfName(atX, atY, right)}>
        {children}
      </text>
    </g>
  );
}

/** Below its mark on the right; without room there above it on the left; without room there either, as far right as can be. */
function placeOfName(atX: number, atY: number, right: number) {
  if (atX + roomForName <= right) return { x: atX + 8, y: atY + 15 };
  if (atX - roomForName >= margin.left) return { x: atX - 8, y: atY - 7, textAnchor: 'end' } as const;
  return { x: right, y: atY + 15, textAnchor: 'end' } as const;
}

function Counts({ last, scales: { x, y, right } }: { readonly last: number; readonly scales: Scales }) {
  const t = useTranslations('analysis.curve');
  const { count } = useFigures();
  return (
    <g>
      <text className={plot.label} x={x(0)} y={y(0) + 20}>
        {t('axis')}
      </text>
      <text className={plot.label} x={right} y={y(0) + 20} textAnchor="end">
        {count(last)}
      </text>
    </g>
  );
}
