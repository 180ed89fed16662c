import { Text } from '@mantine/core';
import { daysBetween } from '@sleutel/domain/rehearsal';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../../components/link.tsx';
import { useCompanyDays } from '../../../lib/company-days.ts';
import { useFigures } from '../../../lib/figures.ts';
import { useBriefRule } from '../../../lib/ledger.ts';
import type { RouterOutputs } from '../../../lib/trpc.ts';
import classes from './rehearsal.module.css';

export type AccountItem = RouterOutputs['rehearsal']['accounts']['items'][number];
type Mark = AccountItem['marks'][number];

interface TimelineProps {
  readonly programmeId: string;
  readonly from: string;
  readonly until: string;
  readonly items: readonly AccountItem[];
}

const DAY = 86_400_000;
/** Drawn as a mark; waits are the line between them. */
const DRAWN: ReadonlySet<Mark['kind']> = new Set([
  'sent',
  'moved',
  'held',
  'skipped',
  'stopped',
  'task',
  'finished',
  'ordered',
]);

/** Accounts down, days across: each with what it got, what was moved or held, and the orders it placed by itself. */
export function Timeline({ programmeId, from, until, items }: TimelineProps) {
  const t = useTranslations('rehearsal.timeline');
  const days = daysBetween(from, until) + 1;
  const start = Date.parse(from);
  const at = (moment: string) => `${clamp(((Date.parse(moment) - start) / DAY / days) * 100)}%`;
  return (
    <div className={classes.timeline}>
      <Keys />
      <Axis from={from} days={days} />
      <ol className={classes.rows} aria-label={t('label')}>
        {items.map((item) => (
          <li key={item.account.id} className={classes.row}>
            <Name programmeId={programmeId} item={item} />
            <div className={classes.track} data-idle={item.people === 0}>
              <Stretch item={item} at={at} />
              {item.marks
                .filter(({ kind }) => DRAWN.has(kind))
                .map((mark) => (
                  <MarkAt
                    key={`${mark.at} ${mark.kind} ${mark.contactId} ${mark.rule}`}
                    mark={mark}
                    left={at(mark.at)}
                  />
                ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Name({ programmeId, item }: { readonly programmeId: string; readonly item: AccountItem }) {
  const t = useTranslations('rehearsal.timeline');
  const leftOut = useTranslations('rehearsal.leftOut');
  const { account, arm, people, messages, orderedOn } = item;
  const brief = useBriefRule();
  const { day } = useFigures();
  const { dayOf } = useCompanyDays();
  const entered = item.marks.find(({ kind }) => kind === 'entered');
  const walker = entered?.contactId;
  return (
    <div className={classes.name}>
      {walker ? (
        <AnchorLink
          to="/programmes/$programmeId/rehearsal"
          params={{ programmeId }}
          search={(old) => ({ ...old, view: 'walk' as const, account: account.id, contact: walker, at: 1 })}
          resetScroll={false}
        >
          {account.name}
        </AnchorLink>
      ) : (
        <span>{account.name}</span>
      )}
      <Text span size="xs" c="dimmed" className={classes.said}>
        {item.leftOut !== null
          ? leftOut(leftOutKey(item.leftOut))
          : t(arm === 'heldOut' ? 'heldOut' : 'said', {
              people,
              messages,
              ordered: orderedOn === null ? 0 : 1,
            })}
      </Text>
      {entered && entered.rule !== null && (
        <Text span size="xs" c="dimmed" className={classes.said}>
          {t('came', { on: day(dayOf(entered.at)), why: brief(entered.rule) })}
        </Text>
      )}
    </div>
  );
}

export function leftOutKey(reason: string): 'noPerson' | 'noManager' | 'inOtherProgramme' {
  return reason === 'noManager' || reason === 'inOtherProgramme' ? reason : 'noPerson';
}

/** From when somebody of it entered until nothing was left to do for anybody. */
function Stretch({
  item: { marks },
  at,
}: {
  readonly item: AccountItem;
  readonly at: (moment: string) => string;
}) {
  const own = marks.filter(({ kind }) => kind !== 'ordered');
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return null;
  const open =
    own.some(({ kind }) => kind === 'waiting') &&
    !own.some(({ kind }) => kind === 'finished' || kind === 'stopped');
  const end = open ? '100%' : at(last.until && last.kind !== 'code' ? last.until : last.at);
  return <span className={classes.stretch} style={{ left: at(first.at), right: `calc(100% - ${end})` }} />;
}

function MarkAt({ mark, left }: { readonly mark: Mark; readonly left: string }) {
  const t = useTranslations('rehearsal.kind');
  const brief = useBriefRule();
  const { moment, day } = useFigures();
  const { dayOf } = useCompanyDays();
  const when = mark.kind === 'ordered' ? day(dayOf(mark.at)) : moment(mark.at);
  const why = mark.rule && mark.kind !== 'task' && mark.kind !== 'finished' ? ` – ${brief(mark.rule)}` : '';
  return (
    <span className={classes.mark} style={{ left }} title={`${when}: ${t(mark.kind)}${why}`} aria-hidden>
      <Shape kind={mark.kind} />
    </span>
  );
}

/** Each kind has a shape as well as a colour. */
export function Shape({ kind }: { readonly kind: Mark['kind'] }) {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" className={classes.shape} data-kind={kind} aria-hidden>
      {SHAPES[kind] ?? <circle r="2" />}
    </svg>
  );
}

const SHAPES: Partial<Record<Mark['kind'], React.ReactNode>> = {
  sent: <circle r="4" />,
  moved: <path d="M-4 -4 L3 0 L-4 4 Z" />,
  held: <rect x="-4" y="-4" width="8" height="8" fill="none" strokeWidth="2" />,
  skipped: <path d="M-4 3 L0 -4 L4 3 Z" fill="none" strokeWidth="1.5" />,
  stopped: <path d="M-4 -4 L4 4 M4 -4 L-4 4" fill="none" strokeWidth="2" />,
  task: <path d="M-4 0 L-1 3 L4 -4" fill="none" strokeWidth="2" />,
  finished: <path d="M0 -5 L0 5" fill="none" strokeWidth="2.5" />,
  ordered: <path d="M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z" />,
};

const KEYS = ['sent', 'moved', 'held', 'stopped', 'task', 'finished', 'ordered'] as const;

function Keys() {
  const t = useTranslations('rehearsal.kind');
  return (
    <ul className={classes.keys}>
      {KEYS.map((kind) => (
        <li key={kind} className={classes.key}>
          <Shape kind={kind} />
          {t(kind)}
        </li>
      ))}
    </ul>
  );
}

/** The first of each month, and where it begins. */
function Axis({ from, days }: { readonly from: string; readonly days: number }) {
  const { day } = useFigures();
  const marks = Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10),
  )
    .map((date, index) => ({ date, left: (index / days) * 100 }))
    .filter(({ date }, index) => index === 0 || date.endsWith('-01'))
    .filter(({ left }, index, all) => index === 0 || left - (all[0]?.left ?? 0) > 8);
  return (
    <div className={classes.axis} aria-hidden>
      <span className={classes.name} />
      <div className={classes.track} data-axis>
        {marks.map(({ date, left }) => (
          <span key={date} className={classes.month} style={{ left: `${left}%` }}>
            {day(date).replace(/ \d{4}$/, '')}
          </span>
        ))}
      </div>
    </div>
  );
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
