import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { EnrolmentStateMark } from '../../lib/enrolment-state-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useBriefRule } from '../../lib/ledger.ts';
import { MessageStateMark } from '../../lib/message-state-mark.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

type Mail = RouterOutputs['message']['list']['items'][number];
type Enrolment = RouterOutputs['enrolment']['list']['items'][number];

/** Shown before somebody asks for all. */
const shown = 10;

/** The e-mails somebody got, each the way to why it was sent. */
export function PersonMail({ contactId }: { readonly contactId: string }) {
  const t = useTranslations('contact.mail');
  const columns = useMailColumns();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.message.list.queryOptions({ contactId, limit: shown }));
  return (
    <Section title={t('title')} lead={t('lead')}>
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={80} />}
      {data?.total === 0 && <Text c="dimmed">{t('none')}</Text>}
      {data && data.total > 0 && (
        <Stack gap="sm">
          <DataTable caption={t('title')} columns={columns} rows={data.items} rowKey={({ id }) => id} bare />
          {data.total > shown && (
            <AnchorLink size="sm" to="/messages" search={{ contact: contactId }}>
              {t('all', { count: data.total })}
            </AnchorLink>
          )}
        </Stack>
      )}
    </Section>
  );
}

function useMailColumns(): Column<Mail, never>[] {
  const t = useTranslations('message');
  const { moment } = useFigures();
  return [
    {
      key: 'subject',
      title: t('columns.subject'),
      cell: ({ id, subject }) => (
        <Link to="/messages/$messageId" params={{ messageId: id }} data-row-link>
          {subject}
        </Link>
      ),
    },
    {
      key: 'programme',
      title: t('columns.programme'),
      from: 'tablet',
      beneath: true,
      cell: ({ programme }) => programme.name,
    },
    { key: 'state', title: t('columns.state'), cell: (row) => <MessageStateMark {...row} /> },
    {
      key: 'when',
      title: t('columns.when'),
      numeric: true,
      from: 'tablet',
      beneath: true,
      cell: ({ sentAt, createdAt }) => moment(sentAt ?? createdAt),
    },
  ];
}

/** The programmes somebody is or was in, each the way to every decision about them: also why nothing was sent. */
export function PersonProgrammes({ contactId }: { readonly contactId: string }) {
  const t = useTranslations('contact.programmes');
  const columns = useProgrammeColumns();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.enrolment.list.queryOptions({ contactId }));
  return (
    <Section title={t('title')} lead={t('lead')}>
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={80} />}
      {data?.total === 0 && <Text c="dimmed">{t('none')}</Text>}
      {data && data.total > 0 && (
        <DataTable caption={t('title')} columns={columns} rows={data.items} rowKey={({ id }) => id} bare />
      )}
    </Section>
  );
}

function useProgrammeColumns(): Column<Enrolment, never>[] {
  const t = useTranslations('contact.programmes');
  const verdict = useTranslations('ledger.verdict');
  const brief = useBriefRule();
  return [
    {
      key: 'programme',
      title: t('programme'),
      cell: ({ id, programme }) => (
        <Link
          to="/programmes/$programmeId/people"
          params={{ programmeId: programme.id }}
          search={{ person: id }}
          data-row-link
        >
          {programme.name}
        </Link>
      ),
    },
    {
      key: 'account',
      title: t('account'),
      from: 'tablet',
      beneath: true,
      cell: ({ account }) => account.name,
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <EnrolmentStateMark state={state} /> },
    {
      key: 'last',
      title: t('last'),
      from: 'tablet',
      cell: ({ last }) => last && `${verdict(last.verdict)}: ${brief(last.rule)}`,
    },
  ];
}
