import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PartFailed } from '../../components/part-failed.tsx';
import { Section } from '../../components/section.tsx';
import { NoRange } from '../../lib/no-range.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { SolutionRow } from './solution-row.tsx';
import classes from './white-space.module.css';
import { WhiteSpaceSentence } from './white-space-sentence.tsx';

interface WhiteSpaceProps {
  readonly accountId: string;
  /** Competitors that are after the account. */
  readonly rivals: readonly { readonly competitorId: string; readonly name: string }[];
}

/** What of the company's range the account buys from whom: each solution in a line, in the range's own order. */
export function WhiteSpace({ accountId, rivals }: WhiteSpaceProps) {
  const t = useTranslations('whiteSpace');
  const trpc = useTRPC();
  const company = useQuery(trpc.company.get.queryOptions({}));
  const covered = useQuery(trpc.coverage.list.queryOptions({ accountId }));
  const error = company.error ?? covered.error;
  if (error) return <PartFailed error={error} />;
  if (!company.data || !covered.data) return <Skeleton height={200} />;
  const { currency, settings } = company.data;
  const range = settings.solutions;
  const rows = new Map(covered.data.items.map((row) => [row.solution, row]));
  return (
    <Section id="white-space" title={t('title')} lead={t('lead')}>
      {range.length === 0 ? (
        <NoRange />
      ) : (
        <>
          <WhiteSpaceSentence range={range} coverages={covered.data.items} currency={currency} />
          <ol className={classes.range}>
            {range.map((solution) => (
              <SolutionRow
                key={solution.key}
                accountId={accountId}
                solution={solution}
                row={rows.get(solution.key) ?? null}
                rivals={rivals}
                currency={currency}
              />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
