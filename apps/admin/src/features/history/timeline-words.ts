import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { useLedger } from '../../lib/ledger.ts';
import { wordIn } from '../../lib/word.ts';
import type { TimelineItem } from './timeline.tsx';

/** What an entry of the history says. */
export interface TimelineWords {
  readonly name: string;
  /** Whether it speaks against us. */
  readonly bad: boolean;
  readonly title: string | null;
  readonly detail: string | null;
}

const bad: ReadonlySet<string> = new Set([
  'cancelled',
  'returned',
  'deliveryLate',
  'deliveryOverdue',
  'tenderLost',
  'complaint',
  'promiseBroken',
  'messageBounced',
  'messageComplained',
  'messageUnsubscribed',
  'loss',
  'refusal',
  'contactLeft',
  'competitorSeen',
]);

const Change = z.object({ before: z.unknown(), after: z.unknown() });

/** Says an entry in the language of the screens. */
export function useTimelineWords(): (item: TimelineItem) => TimelineWords {
  const t = useTranslations('history');
  const account = useTranslations('account.field');
  const dossier = useTranslations('dossier');
  const rule = useLedger();
  const field = (path: string) => {
    const [entity = '', name = ''] = path.split('.');
    const noun = wordIn(t, `entity.${entity}`, entity);
    const label = wordIn(account, name, wordIn(dossier, `${entity}.${name}`, name));
    return name === '' ? noun : `${noun}: ${label}`;
  };
  const changed = (detail: string) => {
    const change = Change.safeParse(JSON.parse(detail));
    if (!change.success) return null;
    return t('fromTo', { before: shown(change.data.before, t), after: shown(change.data.after, t) });
  };
  const detailOf = ({ what, detail }: TimelineItem) => {
    if (detail === null) return null;
    if (what === 'changed') return changed(detail);
    if (what.startsWith('verdict')) return rule({ rule: detail, inputs: {} });
    if (what !== 'loss' && what !== 'refusal') return detail;
    return detail
      .split(',')
      .map((reason) => wordIn(dossier, `loss.reason.${reason}`, reason))
      .join(', ');
  };
  return (item) => ({
    name: wordIn(t, `what.${item.what}`, item.what),
    bad: bad.has(item.what),
    title: titleOf(item, field, (version) => t('version', { version })),
    detail: detailOf(item),
  });
}

function titleOf(
  { what, title }: TimelineItem,
  field: (path: string) => string,
  version: (number: string) => string,
): string | null {
  if (title === null) return null;
  if (what === 'changed' || what === 'removed') return field(title);
  return what === 'planVersion' || what.startsWith('planSigned') ? version(title) : title;
}

const most = 120;

/** A value as a few words. */
function shown(value: unknown, t: (key: 'nothing') => string): string {
  if (value === null || value === undefined || value === '') return t('nothing');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
