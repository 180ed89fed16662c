import { Group, SegmentedControl, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Failed } from '../../components/failed.tsx';
import { Pager } from '../../components/pager.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { EnrolmentStateMark } from '../../lib/enrolment-state-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useBriefRule } from '../../lib/ledger.ts';
import { type Programme, useProgramme } from '../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { EnterButton } from './enter-button.tsx';
import { HeldActions } from './held-actions.tsx';
import { Occasions } from './occasions.tsx';
import classes from './people-tab.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { EnrolmentState } from './programme-search.ts';
import { ProgrammeStanding } from './programme-standing.tsx';
import { useStepText } from './step-text.ts';

type PersonRow = RouterOutputs['enrolment']['list']['items'][number];

const route = getRouteApi('/frame/programmes/$programmeId/people');
const pageSize = 50;

/** Who is in a launched programme, where they stand and what was decided last. */
export function PeopleTab() {
  const programme = useProgramme();
  const t = useTranslations('programme.people');
  const { page = 1, people, person, q } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.enrolment.list.queryOptions(
      {
        programmeId: programme.id,
        ...(people ? { state: people } : {}),
        ...(q ? { search: q } : {}),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const columns = usePeopleColumns(programme);
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={360} />;
  return (
    <Stack gap="md">
      <ProgrammeStanding />
      <Group justify="space-between">
        <Group gap="sm">
          <SearchField />
          <StateChoice />
        </Group>
        <EnterButton programme={programme} />
      </Group>
      {data.total === 0 ? (
        <Text c="dimmed">{t(q === undefined ? 'none' : 'noneFound')}</Text>
      ) : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.id}
          stale={isPlaceholderData}
        />
      )}
      <Pager
        page={page}
        pages={Math.ceil(data.total / pageSize)}
        onPage={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })}
      />
      <Occasions />
      {person !== undefined && (
        <PersonDialog
          id={person}
          row={data.items.find(({ id }) => id === person)}
          programme={programme}
          onClose={() =>
            void navigate({
              search: (old) => ({ ...old, person: undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </Stack>
  );
}

function SearchField() {
  const t = useTranslations('programme.people');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const type = useDebouncedCallback(
    (text: string) =>
      void navigate({
        search: (old) => ({ ...old, page: undefined, q: text.trim() || undefined }),
        replace: true,
        resetScroll: false,
      }),
    250,
  );
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      defaultValue={q ?? ''}
      onChange={(event) => type(event.currentTarget.value)}
      w={{ base: '100%', sm: 260 }}
    />
  );
}

function StateChoice() {
  const t = useTranslations('programme.people');
  const state = useTranslations('enrolment.state');
  const { people = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (chosen: string) =>
    void navigate({
      search: (old) => ({
        ...old,
        page: undefined,
        people: EnrolmentState.optional().catch(undefined).parse(chosen),
      }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Group>
      <SegmentedControl
        aria-label={t('state')}
        value={people}
        onChange={choose}
        data={[
          { value: 'all', label: t('all') },
          ...EnrolmentState.options.map((value) => ({ value, label: state(value) })),
        ]}
      />
    </Group>
  );
}

function usePeopleColumns({ design, progress }: Programme): Column<PersonRow, never>[] {
  const t = useTranslations('programme.people');
  const verdict = useTranslations('ledger.verdict');
  const came = useTranslations('programme.cause');
  const brief = useBriefRule();
  const say = useStepText(design);
  const { day, moment } = useFigures();
  const { dayOf } = useCompanyDays();
  const stepOf = (key: string) => {
    const step = design.sequence.steps.find((each) => each.key === key);
    return step ? say(step) : key;
  };
  return [
    {
      key: 'person',
      title: t('person'),
      cell: ({ id, account, cause, contact, enteredAt }) => (
        <>
          <Link
            from="/programmes/$programmeId/people"
            search={(old) => ({ ...old, person: id })}
            replace
            resetScroll={false}
            data-row-link
          >
            {contact.name}
          </Link>
          <span className={classes.account}>{account.name}</span>
          <span className={classes.came}>
            {t('came', { cause: came(cause), day: day(dayOf(enteredAt)) })}
          </span>
        </>
      ),
    },
    { key: 'account', title: t('account'), from: 'tablet', cell: ({ account }) => account.name },
    { key: 'cause', title: t('cause'), from: 'wide', cell: ({ cause }) => came(cause) },
    { key: 'state', title: t('state'), cell: ({ state }) => <EnrolmentStateMark state={state} /> },
    { key: 'step', title: t('step'), from: 'desk', cell: ({ stepKey }) => stepOf(stepKey) },
    {
      key: 'last',
      title: t('last'),
      from: 'tablet',
      cell: ({ last }) => last && `${verdict(last.verdict)}: ${brief(last.rule)}`,
    },
    ...(progress.enrolments.held === 0
      ? []
      : [{ key: 'act', title: t('act'), cell: (row: PersonRow) => <HeldActions row={row} /> }]),
    {
      key: 'next',
      title: t('next'),
      from: 'desk',
      numeric: true,
      cell: ({ state, dueAt }) => (state === 'active' && dueAt !== null ? moment(dueAt) : '–'),
    },
  ];
}
