import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../lib/trpc.ts';
import { type ContactMap, nameOf } from './contact-map.ts';

interface KnownPeopleProps {
  /** What was typed so far. */
  readonly query: string;
  readonly map: ContactMap;
  readonly onChoose: (contactId: string) => void;
}

const enough = 2;
const waitMs = 200;

/** People of other accounts who may be meant: one person stands in several accounts, and is not entered twice. */
export function KnownPeople({ query, map, onChoose }: KnownPeopleProps) {
  const t = useTranslations('contact.add');
  const trpc = useTRPC();
  const [asked] = useDebouncedValue(query, waitMs);
  const { data = [] } = useQuery(
    trpc.contact.search.queryOptions({ query: asked || '-', limit: 6 }, { enabled: asked.length >= enough }),
  );
  const here = new Set(map.people.map(({ contactId }) => contactId));
  const others = asked.length >= enough ? data.filter(({ id }) => !here.has(id)) : [];
  return (
    <div aria-live="polite">
      {others.length > 0 && (
        <Stack gap={2}>
          <Text size="sm" c="dimmed">
            {t('known')}
          </Text>
          {others.map((person) => (
            <Button
              key={person.id}
              variant="default"
              justify="flex-start"
              onClick={() => onChoose(person.id)}
            >
              {[nameOf(person), person.accounts.map(({ name }) => name).join(', ')]
                .filter(Boolean)
                .join(' · ')}
            </Button>
          ))}
        </Stack>
      )}
    </div>
  );
}
