import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { EnrolmentStateMark } from '../../lib/enrolment-state-mark.tsx';
import { useTRPC } from '../../lib/trpc.ts';

const shown = 10;

/** Who of the account is or was in which programme; nothing where nobody ever was. */
export function AccountProgrammes({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('account.page.programmes');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.enrolment.list.queryOptions({ accountId, limit: shown }));
  if (!data || data.total === 0) return null;
  return (
    <Section title={t('title')}>
      <Stack gap="sm">
        {data.items.map(({ id, contact, programme, state }) => (
          <Group key={id} justify="space-between" gap="sm" wrap="nowrap">
            <div>
              <Text>{contact.name}</Text>
              <AnchorLink
                size="sm"
                to="/programmes/$programmeId"
                params={{ programmeId: programme.id }}
                aria-label={t('inProgramme', { name: contact.name, programme: programme.name })}
              >
                {programme.name}
              </AnchorLink>
            </div>
            <EnrolmentStateMark state={state} />
          </Group>
        ))}
        <AnchorLink size="sm" to="/messages" search={{ account: accountId }}>
          {t('messages')}
        </AnchorLink>
      </Stack>
    </Section>
  );
}
