import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useAccountId } from '../../lib/account.ts';
import { EnrolmentStateMark } from '../../lib/enrolment-state-mark.tsx';
import { useTRPC } from '../../lib/trpc.ts';

const shown = 10;

/** Who of the account is or was in which programme. */
export function AccountProgrammesTab() {
  const accountId = useAccountId();
  const t = useTranslations('account.page.programmes');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.enrolment.list.queryOptions({ accountId, limit: shown }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={200} />;
  return (
    <Section title={t('title')}>
      {data.total === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack gap="sm">
        {data.items.map(({ id, contact, programme, state }) => (
          <Group key={id} justify="space-between" gap="sm" wrap="nowrap">
            <div>
              <Text>{contact.name}</Text>
              <AnchorLink
                size="sm"
                to="/programmes/$programmeId/people"
                params={{ programmeId: programme.id }}
                search={{ person: id }}
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
