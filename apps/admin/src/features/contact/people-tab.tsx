import { Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { type AccountDetails, useOpenAccount } from '../../lib/account.ts';
import { useFigures } from '../../lib/figures.ts';

type Person = AccountDetails['people'][number];

/** Who is known there, those who decide first. */
export function PeopleTab() {
  const t = useTranslations('account.page.people');
  const { people } = useOpenAccount().details;
  return (
    <Section title={t('title')}>
      {people.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack gap="sm">
        {people.map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </Stack>
    </Section>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  const t = useTranslations('account');
  const { day } = useFigures();
  const role = person.role && t(`role.${person.role}`);
  const stance = person.stance && t(`stance.${person.stance}`);
  return (
    <div>
      <Group gap={8}>
        <Text fw={550}>{[person.firstName, person.lastName].filter(Boolean).join(' ') || person.email}</Text>
        <Text size="sm" c="dimmed">
          {person.title}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {[role, stance, person.influence && t('page.people.influence', { influence: person.influence })]
          .filter(Boolean)
          .join(' · ')}
        {person.leftOn && ` · ${t('page.people.left', { day: day(person.leftOn) })}`}
      </Text>
    </div>
  );
}
