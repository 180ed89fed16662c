import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { Section } from '../../components/section.tsx';
import { useAccountId } from '../../lib/account.ts';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What is to be done for the account, what is due first on top. */
export function PlanTab() {
  const accountId = useAccountId();
  const t = useTranslations('account.page.tasks');
  const trpc = useTRPC();
  const inOwnLanguage = useInOwnLanguage();
  const { day } = useFigures();
  const { data, error } = useQuery(trpc.task.list.queryOptions({ accountId }));
  if (error) return <Failed error={error} />;
  if (!data) return <Skeleton height={200} />;
  return (
    <Section title={t('title')}>
      {data.total === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack gap="sm">
        {data.items.map((task) => (
          <div key={task.id}>
            <Text>{inOwnLanguage<string>(task.title)}</Text>
            <Text size="sm" c="dimmed">
              {[task.dueOn && t('due', { day: day(task.dueOn) }), task.assignee?.name]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
