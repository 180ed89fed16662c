import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReachLink } from '../../components/reach-link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTopics } from '../../lib/topics.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { nameOf } from './contact-map.ts';
import { ErasePerson } from './erase-person.tsx';
import { GatherPerson } from './gather-person.tsx';
import { PersonHistory } from './person-history.tsx';
import { PersonMail, PersonProgrammes } from './person-mail.tsx';
import { PersonPlaces } from './person-places.tsx';
import { WritingMark } from './writing-mark.tsx';

export type Person = RouterOutputs['contact']['get'];

const route = getRouteApi('/frame/people/$contactId');

/** Who is this, and where do they stand? One person with every account. */
export function PersonPage() {
  const { contactId } = route.useParams();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.contact.get.queryOptions({ id: contactId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return <PersonParts person={data} />;
}

function PersonParts({ person }: { readonly person: Person }) {
  const t = useTranslations('contact');
  const { places, erasedAt } = person;
  const there = places.filter(({ leftOn }) => leftOn === null).length;
  if (erasedAt !== null) return <PageHead title={t('page.erased')} lead={t('page.erasedLead')} />;
  return (
    <Stack gap="lg">
      <PageHead
        title={nameOf(person)}
        lead={t('page.lead', { count: there })}
        actions={
          <>
            <GatherPerson person={person} />
            <ErasePerson person={person} />
          </>
        }
      />
      <Section title={t('page.accounts')}>
        {places.length === 0 ? <Text c="dimmed">{t('page.nowhere')}</Text> : <PersonPlaces places={places} />}
      </Section>
      <Reach person={person} />
      <PersonMail contactId={person.id} />
      <PersonProgrammes contactId={person.id} />
      <Section title={t('page.history')}>
        <PersonHistory history={person.history} />
      </Section>
    </Stack>
  );
}

function Reach({ person }: { readonly person: Person }) {
  const t = useTranslations('contact');
  const { language, moment } = useFigures();
  const topics = useTopics();
  const { consents, writing } = person;
  const facts = [
    [t('field.email'), person.email ? <ReachLink key="email" kind="mailto" to={person.email} /> : '–'],
    [t('field.phone'), person.phone ? <ReachLink key="phone" kind="tel" to={person.phone} /> : '–'],
    [t('field.language'), person.language ? language(person.language) : '–'],
    [t('field.timeZone'), person.timeZone ?? '–'],
    ...Object.entries(person.fields).map(([name, value]) => [name, String(value)] as const),
    [
      t('page.writing'),
      <WritingMark key="writing" writing={{ ...writing, pausedUntil: person.pausedUntil }} />,
    ],
    ...(person.awayUntil === null ? [] : [[t('page.away'), moment(person.awayUntil)] as const]),
    ...consents.map(
      ({ topic, state, recordedAt, evidence }) =>
        [
          t('page.consent', { topic: topics.nameOf(topic) }),
          t(`page.consentState.${state}`, {
            day: moment(recordedAt),
            evidence: evidence['note'] ?? evidence['file'] ?? evidence['source'] ?? '–',
          }),
        ] as const,
    ),
  ] as const;
  return (
    <Section title={t('page.reach')}>
      <Facts facts={facts} />
    </Section>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={56} width="min(420px, 100%)" />
      <Skeleton height={200} />
      <Skeleton height={200} />
    </Stack>
  );
}
