import { ActionIcon, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { ButtonLink } from '../../components/link.tsx';
import type { AccountDetails } from '../../lib/account.ts';
import { useCellName } from '../../lib/cell-name.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import classes from './account-preview.module.css';
import { AccountStanding } from './account-standing.tsx';
import { StatusReasons } from './status-reasons.tsx';

interface AccountPreviewProps {
  readonly id: string;
  readonly currency: string;
  readonly onClose: () => void;
}

/** One account beside the list: how it stands, why, and what is next, without leaving the list. */
export function AccountPreview({ id, currency, onClose }: AccountPreviewProps) {
  const t = useTranslations('accountList.preview');
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.account.get.queryOptions({ id }, { placeholderData: keepPreviousData }),
  );
  return (
    <Paper component="aside" className={classes.preview} withBorder aria-label={t('label')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={2}>{data?.account.name ?? '…'}</Title>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
      {error && !data && <Failed error={error} />}
      {data ? <Details details={data} currency={currency} /> : !error && <Skeleton height={240} mt="md" />}
    </Paper>
  );
}

function Details({ details, currency }: { readonly details: AccountDetails; readonly currency: string }) {
  const t = useTranslations('accountList.preview');
  const cellName = useCellName();
  const { account, snapshot } = details;
  const own = account.currency ?? currency;
  return (
    <Stack gap="md" mt={4}>
      {snapshot && (
        <Group gap="md">
          <StatusMark status={snapshot.status} />
          <Text c="dimmed">{cellName(snapshot.cell)}</Text>
        </Group>
      )}
      {snapshot && <StatusReasons snapshot={snapshot} />}
      <AccountStanding details={details} currency={own} />
      <People people={details.people} />
      <ButtonLink to="/accounts/$accountId" params={{ accountId: account.id }} w="fit-content">
        {t('open')}
      </ButtonLink>
    </Stack>
  );
}

const peopleShown = 5;

/** The people with the most say in it. */
function People({ people }: { readonly people: AccountDetails['people'] }) {
  const t = useTranslations('accountList.preview');
  const role = useTranslations('account.role');
  const known = people.filter((person) => person.leftOn === null).slice(0, peopleShown);
  if (known.length === 0) return <Text c="dimmed">{t('nobody')}</Text>;
  return (
    <div>
      <Title order={3}>{t('people')}</Title>
      <ul className={classes.people}>
        {known.map((person) => (
          <li key={person.id}>
            {[person.firstName, person.lastName].filter(Boolean).join(' ') || person.email}
            <Text span inherit c="dimmed">
              {[' ', person.role ? role(person.role) : person.title].filter(Boolean).join('· ')}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
