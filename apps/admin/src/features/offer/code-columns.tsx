import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useOfferWorth } from '../../lib/offer-worth.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { CodeStateMark } from './code-state-mark.tsx';
import classes from './offer.module.css';

export type Code = RouterOutputs['offer']['codes']['items'][number];

/** What a list of codes says of each; the row leads to the e-mail that carried it. */
export function useCodeColumns(): Column<Code, never>[] {
  const t = useTranslations('offer.columns');
  const worth = useOfferWorth();
  const inOwnLanguage = useInOwnLanguage();
  return [
    {
      key: 'offer',
      title: t('offer'),
      cell: (code) => (
        <>
          <ToMessage code={code}>{inOwnLanguage(code.offer.texts)?.title ?? code.code}</ToMessage>
          <span className={classes.below}>{code.contact.name}</span>
        </>
      ),
    },
    {
      key: 'worth',
      title: t('worth'),
      from: 'tablet',
      cell: ({ offer }) => (
        <Text span inherit c="var(--money)">
          {worth(offer, offer.currency)}
        </Text>
      ),
    },
    {
      key: 'contact',
      title: t('contact'),
      from: 'tablet',
      cell: ({ contact }) => (
        <AnchorLink
          className={classes.above}
          to="/people/$contactId"
          params={{ contactId: contact.id }}
          c="inherit"
        >
          {contact.name}
        </AnchorLink>
      ),
    },
    {
      key: 'code',
      title: t('code'),
      from: 'desk',
      cell: ({ code }) => <span className={classes.code}>{code}</span>,
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <CodeStateMark state={state} /> },
    {
      key: 'when',
      title: t('when'),
      from: 'tablet',
      cell: (code) => <When code={code} />,
    },
    {
      key: 'programme',
      title: t('programme'),
      from: 'desk',
      cell: ({ programme }) =>
        programme ? (
          <AnchorLink
            className={classes.above}
            to="/programmes/$programmeId"
            params={{ programmeId: programme.id }}
            c="inherit"
          >
            {programme.name}
          </AnchorLink>
        ) : (
          '–'
        ),
    },
  ];
}

function ToMessage({ code: { message }, children }: { readonly code: Code; readonly children: ReactNode }) {
  if (!message) return <b>{children}</b>;
  return (
    <Link to="/messages/$messageId" params={{ messageId: message.id }} data-row-link>
      {children}
    </Link>
  );
}

/** What came of it when: the order it was used with, the day it was accepted, ended or ends. */
function When({ code }: { readonly code: Code }) {
  const t = useTranslations('offer.when');
  const { day, money } = useFigures();
  const { dayOf, lastDayBefore } = useCompanyDays();
  const { state, redemption, acceptedAt, validUntil, offer } = code;
  const on = (moment: string) => day(dayOf(moment));
  if (redemption) {
    return [
      t('redeemed', { day: on(redemption.redeemedAt) }),
      redemption.order && t('order', { order: redemption.order }),
      redemption.discount
        ? t('discount', { amount: money(redemption.discount, offer.currency, 2) })
        : offer.kind === 'percent' && t('discountUnknown'),
    ]
      .filter(Boolean)
      .join(' · ');
  }
  const last = day(lastDayBefore(validUntil));
  if (state === 'expired') return t('expired', { day: last });
  if (state === 'released') return t('released');
  return [acceptedAt && t('accepted', { day: on(acceptedAt) }), t('until', { day: last })]
    .filter(Boolean)
    .join(' · ');
}
