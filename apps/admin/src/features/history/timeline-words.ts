import { useTranslations } from 'use-intl';
import { useLedger } from '../../lib/ledger.ts';
import { wordIn } from '../../lib/word.ts';
import { useChangeWords } from './change-words.ts';
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

/** Says an entry in the language of the screens. */
export function useTimelineWords(): (item: TimelineItem) => TimelineWords {
  const t = useTranslations('history');
  const dossier = useTranslations('dossier');
  const rule = useLedger();
  const { field, change } = useChangeWords();
  const detailOf = ({ what, title, detail }: TimelineItem) => {
    if (detail === null) return null;
    if (what === 'changed') return change(title ?? '', detail);
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
