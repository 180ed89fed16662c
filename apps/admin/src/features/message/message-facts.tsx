import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import type { Message } from './message-page.tsx';
import { useFailure } from './use-failure.ts';

/** From whom to whom, when, for what, and what went wrong. */
export function MessageFacts({ message }: { readonly message: Message }) {
  const t = useTranslations('message');
  const { moment, language } = useFigures();
  const offer = useOffer();
  const failure = useFailure();
  const facts: readonly (readonly [string, ReactNode] | null)[] = [
    message.error === null ? null : [t('facts.error'), failure(message.error)],
    [t('facts.from'), message.sender],
    [t('facts.to'), message.recipient],
    [
      t('facts.person'),
      <AnchorLink key="person" to="/people/$contactId" params={{ contactId: message.contact.id }}>
        {message.contact.name}
      </AnchorLink>,
    ],
    message.replyTo === null ? null : [t('facts.replyTo'), message.replyTo],
    [
      t('facts.account'),
      <AnchorLink key="account" to="/accounts/$accountId" params={{ accountId: message.account.id }}>
        {message.account.name}
      </AnchorLink>,
    ],
    [
      t('facts.programme'),
      <AnchorLink
        key="programme"
        to="/programmes/$programmeId"
        params={{ programmeId: message.programme.id }}
      >
        {message.programme.name}
      </AnchorLink>,
    ],
    [t('facts.language'), language(message.language)],
    message.offer && [t('facts.code'), offer(message.offer)],
    [t('facts.made'), moment(message.createdAt)],
    message.sentAt === null
      ? [t('facts.notBefore'), moment(message.sendAfter)]
      : [t(message.keptInOutbox ? 'facts.kept' : 'facts.sent'), moment(message.sentAt)],
    message.attempts > 1 ? [t('facts.attempts'), String(message.attempts)] : null,
    message.providerId === null || message.keptInOutbox ? null : [t('facts.provider'), message.providerId],
  ];
  return (
    <Section title={t('facts.title')}>
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Section>
  );
}

function useOffer() {
  const t = useTranslations('message.facts');
  const { day } = useFigures();
  const { lastDayBefore } = useCompanyDays();
  return ({ code, state, validUntil }: NonNullable<Message['offer']>) =>
    t('codeValue', { code, state: t('codeState', { state }), day: day(lastDayBefore(validUntil)) });
}
