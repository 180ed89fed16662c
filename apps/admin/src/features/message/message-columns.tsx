import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { useFigures } from '../../lib/figures.ts';
import { MessageStateMark } from '../../lib/message-state-mark.tsx';
import type { MessageList } from './messages-page.tsx';

type MessageRow = MessageList['items'][number];

export function useMessageColumns(): Column<MessageRow, never>[] {
  const t = useTranslations('message');
  const { language, moment } = useFigures();
  const column = (key: 'subject' | 'to' | 'account' | 'programme' | 'language' | 'state' | 'when') => ({
    key,
    title: t(`columns.${key}`),
  });
  return [
    {
      ...column('subject'),
      cell: (row) => (
        <Link to="/messages/$messageId" params={{ messageId: row.id }} data-row-link>
          {row.subject}
        </Link>
      ),
    },
    { ...column('to'), from: 'tablet', cell: (row) => row.contact.name },
    { ...column('account'), from: 'tablet', beneath: true, cell: (row) => row.account.name },
    { ...column('programme'), from: 'wide', cell: (row) => row.programme.name },
    { ...column('language'), from: 'wide', cell: (row) => language(row.language) },
    { ...column('state'), cell: (row) => <MessageStateMark {...row} /> },
    {
      ...column('when'),
      numeric: true,
      from: 'tablet',
      beneath: true,
      cell: (row) =>
        row.sentAt === null ? (
          <Text span inherit c="dimmed">
            {row.state === 'ready' ? t('waitsUntil', { when: moment(row.sendAfter) }) : moment(row.createdAt)}
          </Text>
        ) : (
          moment(row.sentAt)
        ),
    },
  ];
}
