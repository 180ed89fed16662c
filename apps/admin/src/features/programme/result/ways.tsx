import { Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { Failed } from '../../../components/failed.tsx';
import { Section } from '../../../components/section.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { useProgramme } from '../../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../../lib/trpc.ts';
import classes from './result.module.css';

type Ways = RouterOutputs['programme']['ways'];
type Branch = Ways['branches'][number];

/** What came of each branch where chance decides: its two ways beside each other; nothing where there is none. */
export function WaysByChance({ days }: { readonly days: number }) {
  const { id } = useProgramme();
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.programme.ways.queryOptions({ id, days }, { placeholderData: keepPreviousData }),
  );
  if (error && !data) return <Failed error={error} />;
  return data?.branches.map((branch) => (
    <BranchResult key={branch.step} branch={branch} currency={data.currency} />
  ));
}

interface BranchResultProps {
  readonly branch: Branch;
  readonly currency: string | null;
}

function BranchResult({ branch, currency }: BranchResultProps) {
  const t = useTranslations('result.ways');
  const { percent } = useFigures();
  const { name, share, leadsTo, clicks } = branch;
  const needed = Number((clicks.moreAccounts ?? 0).toPrecision(2));
  return (
    <Section
      title={t('title', { name })}
      lead={t('lead', { share: percent(share), a: leadsTo.yes, b: leadsTo.no })}
    >
      <Stack gap="sm">
        <WaysTable branch={branch} currency={currency} />
        <Text size="sm" c="dimmed" maw={760}>
          {[t('needed', { count: needed }), t('note')].filter(Boolean).join(' ')}
        </Text>
      </Stack>
    </Section>
  );
}

function WaysTable({ branch, currency }: BranchResultProps) {
  const t = useTranslations('result.ways');
  const { count, percent, money } = useFigures();
  const told = useTold();
  const { yes, no, measure } = branch;
  const of = (events: number, way: Branch['yes']) =>
    way.accounts === 0 ? '–' : t('of', { count: count(events), share: percent(events / way.accounts) });
  const each = ({ valuePerAccount }: Branch['yes']) =>
    valuePerAccount === null ? '–' : money(valuePerAccount, currency);
  const rows = [
    [t('accounts'), count(yes.accounts), count(no.accounts), ''],
    [t('clicked'), of(yes.clicked, yes), of(no.clicked, no), told(branch.clicks)],
    [t('replied'), of(yes.replied, yes), of(no.replied, no), told(branch.replies)],
    [t('reordered'), of(yes.reordered, yes), of(no.reordered, no), told(branch.reorder)],
    [t(`perAccount.${measure}`), each(yes), each(no), told(branch.value)],
  ] as const;
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('what')}</Table.Th>
            <Table.Th ta="right">{t('a')}</Table.Th>
            <Table.Th ta="right">{t('b')}</Table.Th>
            <Table.Th pl="lg">{t('told')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([what, a, b, words]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={400}>
                {what}
              </Table.Th>
              <Table.Td className={classes.figure}>{a}</Table.Td>
              <Table.Td className={classes.figure}>{b}</Table.Td>
              <Table.Td pl="lg">{words}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What can be said of the two ways, with the chance that it is chance alone. */
function useTold(): (comparison: Branch['clicks']) => string {
  const t = useTranslations('result.ways');
  const format = useFormatter();
  return ({ verdict, p }) => {
    const words = t(`verdict.${verdict}`);
    return p === null
      ? words
      : t('p', { verdict: words, p: format.number(p, { maximumSignificantDigits: 2 }) });
  };
}
