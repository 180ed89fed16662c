import type { AccountColumn } from '@sleutel/domain/account';
import { Mark } from '../../components/mark.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useDue } from '../../lib/due.ts';
import { useFigures } from '../../lib/figures.ts';
import type { Looks } from './account-columns.tsx';
import { useReasonWords } from './status-reasons.tsx';

/** What a list is reviewed by: why an account stands as it does, and who does what about it by when. */
export function useReview() {
  const inOwnLanguage = useInOwnLanguage();
  const words = useReasonWords();
  return {
    reasons: { width: 200, from: 'desk', cell: ({ reasons }) => <Whole text={words(reasons) || '–'} /> },
    nextStep: {
      width: 150,
      from: 'desk',
      cell: ({ nextStep }) => <Whole text={inOwnLanguage<string>(nextStep?.title ?? {}) ?? ''} />,
    },
    stepBy: { width: 124, from: 'desk', cell: ({ nextStep }) => nextStep?.assignee ?? '–' },
    stepDue: { width: 132, from: 'desk', cell: ({ nextStep }) => <Due dueOn={nextStep?.dueOn ?? null} /> },
  } as const satisfies Partial<Record<AccountColumn, Looks>>;
}

/** A text that a row has no room for can be read whole under the pointer. */
function Whole({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

function Due({ dueOn }: { readonly dueOn: string | null }) {
  const { day } = useFigures();
  const due = useDue();
  if (dueOn === null) return '–';
  const { late, words } = due(dueOn);
  if (!late) return day(dueOn);
  return (
    <span title={words}>
      <Mark shape="filledDiamond" colour="var(--lost)">
        {day(dueOn)}
      </Mark>
    </span>
  );
}
