import { Group, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { type ContactCard, type ContactMap, nameOf } from './contact-map.ts';
import { InfluenceMark } from './influence-mark.tsx';
import { stanceLooks } from './stance-look.ts';
import { useTouchText } from './touch-text.ts';
import { WritingMark } from './writing-mark.tsx';

const route = getRouteApi('/frame/accounts/$accountId/people');

interface PeopleTableProps {
  readonly map: ContactMap;
  readonly people: readonly ContactCard[];
  /** Whether a panel stands beside it. */
  readonly beside: boolean;
}

/** The map as a table: the same people, lines and marks, and the same panel to change them in. */
export function PeopleTable({ map, people, beside }: PeopleTableProps) {
  const t = useTranslations('contact');
  const columns = useColumns(map);
  if (people.length === 0) return <Text c="dimmed">{t('everybodyLeft')}</Text>;
  return (
    <DataTable
      caption={t('table')}
      columns={columns}
      rows={people}
      rowKey={({ contactId }) => contactId}
      narrow={beside}
    />
  );
}

function useColumns(map: ContactMap): Column<ContactCard, never>[] {
  const t = useTranslations('contact.column');
  const role = useTranslations('account.role');
  const stance = useTranslations('account.stance');
  const touched = useTouchText(map);
  const search = route.useSearch();
  const names = new Map(map.people.map((card) => [card.contactId, nameOf(card)]));
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (card) => (
        <Link
          to="/accounts/$accountId/people"
          params={{ accountId: map.account.id }}
          search={{ ...search, person: card.contactId }}
          resetScroll={false}
          data-row-link
        >
          {nameOf(card)}
        </Link>
      ),
    },
    { key: 'title', title: t('title'), from: 'tablet', beneath: true, cell: (card) => card.title },
    { key: 'role', title: t('role'), cell: (card) => card.role && role(card.role) },
    {
      key: 'influence',
      title: t('influence'),
      numeric: true,
      from: 'tablet',
      cell: (card) =>
        card.influence !== null && (
          <Group gap={6} wrap="nowrap" justify="flex-end">
            <InfluenceMark influence={card.influence} />
            {card.influence}
          </Group>
        ),
    },
    {
      key: 'stance',
      title: t('stance'),
      cell: (card) => card.stance && <Mark {...stanceLooks[card.stance]}>{stance(card.stance)}</Mark>,
    },
    {
      key: 'reportsTo',
      title: t('reportsTo'),
      from: 'desk',
      cell: (card) => card.reportsToId && names.get(card.reportsToId),
    },
    { key: 'touch', title: t('touch'), from: 'tablet', cell: (card) => touched(card) },
    { key: 'writing', title: t('writing'), from: 'wide', cell: (card) => <WritingMark writing={card} /> },
  ];
}
