import type { AlikeAccounts, HeaderProblem, Notice, Reason } from '@sleutel/domain/import';
import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { wordIn } from '../../lib/word.ts';

export type Problem = NonNullable<RouterOutputs['import']['upload']['problem']>;

/** Says what the engine says of imports in the language of the screens. */
export function useImportWords() {
  const t = useTranslations('imports');
  const problem = useTranslations('imports.problem');
  const column = (name: string) => wordIn(t, `column.${name}`, name);
  const header = (problem: HeaderProblem) =>
    t(`headerProblem.${problem.code}`, {
      column: 'column' in problem ? column(problem.column) : '',
      target: 'target' in problem ? problem.target : '',
      source: 'source' in problem ? problem.source : '',
    });
  const pair = ({ name, like, sign }: AlikeAccounts) =>
    t('alike.pair', { name, other: withNumber(like), sign });
  const pairs = (count: number, first: readonly AlikeAccounts[]) => {
    const shown = first.map(pair).join('; ');
    return count > first.length ? t('alike.more', { pairs: shown, count: count - first.length }) : shown;
  };
  return {
    column,
    entity: (name: string) => wordIn(t, `entity.${name}`, name),
    /** A field as the database calls it. */
    field: (name: string) => column(name.replaceAll('_', '-').replace(/-(id|on)$/, '')),
    reason: (reason: Reason) => t(`reason.${reason.code}`, written(reason)),
    notice: (notice: Notice) =>
      t(`notice.${notice.code}`, {
        ...written(notice),
        ...(notice.code === 'accounts-alike' && { pairs: pairs(notice.count, notice.first) }),
        ...(notice.code === 'codes-refused' && { reason: t(`redemption.${notice.reason}`) }),
      }),
    problem: ({ reason, message, detail }: Problem) => {
      if (!isKnown(reason, problem.has)) return message;
      const columns = headerProblems(detail).map(header).join(', ');
      return problem(reason, { ...written(detail), ...(columns && { columns }) });
    },
  };
}

/** An account that orders made is named by its number. */
function withNumber({ name, account }: AlikeAccounts['like']): string {
  return name === account ? name : `${name} (${account})`;
}

type Known = Parameters<ReturnType<typeof useTranslations<'imports.problem'>>>[0];

/** A reason comes from the engine as text; the catalogue knows whether it is one of its own. */
function isKnown(reason: string, has: (key: Known) => boolean): reason is Known {
  return has(reason as Known);
}

/** What stands in a sentence: numbers as numbers, lists one behind the other. */
function written(values: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]: [string, unknown]) => [key, inSentence(value)]),
  );
}

function inSentence(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** The engine writes them as the domain has them; the cast says no more. */
function headerProblems(detail: Problem['detail']): readonly HeaderProblem[] {
  return (detail['problems'] ?? []) as readonly HeaderProblem[];
}
