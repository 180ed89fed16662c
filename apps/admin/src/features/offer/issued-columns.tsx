import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { CodeStateMark } from './code-state-mark.tsx';

type CodeRow = RouterOutputs['offer']['codes']['items'][number];

export function useIssuedColumns(currency: string): Column<CodeRow, never>[] {
  const t = useTranslations('offers.codeColumns');
  const { money, moment } = useFigures();
  const amount = (value: string | null | undefined) => (value ? money(value, currency, 2) : '–');
  return [
    {
      key: 'account',
      title: t('account'),
      cell: ({ account }) => (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} data-row-link>
          {account.name}
        </Link>
      ),
    },
    {
      key: 'person',
      title: t('person'),
      from: 'tablet',
      beneath: ({ contact }) => contact.name,
      cell: ({ contact }) => (
        <AnchorLink to="/people/$contactId" params={{ contactId: contact.id }} c="inherit" inherit>
          {contact.name}
        </AnchorLink>
      ),
    },
    {
      key: 'code',
      title: t('code'),
      from: 'tablet',
      beneath: true,
      cell: ({ code }) => <code>{code}</code>,
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <CodeStateMark state={state} /> },
    { key: 'when', title: t('when'), from: 'desk', numeric: true, cell: (row) => moment(whenOf(row)) },
    {
      key: 'until',
      title: t('until'),
      from: 'wide',
      numeric: true,
      cell: ({ validUntil }) => moment(validUntil),
    },
    {
      key: 'ordered',
      title: t('ordered'),
      from: 'desk',
      numeric: true,
      cell: ({ redemption }) => amount(redemption?.amount),
    },
    {
      key: 'discount',
      title: t('discount'),
      numeric: true,
      cell: ({ redemption, offer }) =>
        redemption && redemption.discount === null && offer.kind === 'percent'
          ? t('discountUnknown')
          : amount(redemption?.discount),
    },
  ];
}

/** When it came to be as it is. */
function whenOf({ state, issuedAt, validUntil, acceptedAt, releasedAt, redemption }: CodeRow): string {
  const since = {
    issued: issuedAt,
    accepted: acceptedAt,
    redeemed: redemption?.redeemedAt,
    released: releasedAt,
    expired: validUntil,
  };
  return since[state] ?? issuedAt;
}
