import { Button, Group, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useTRPC } from '../../lib/trpc.ts';

/** The address of one's own calendar, for the calendar program: to copy, to change, to close. */
export function CalendarAddress() {
  const t = useTranslations('today.calendar');
  const clipboard = useClipboard();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.calendar.get.queryOptions({}));
  const onSuccess = (address: { readonly url: string | null }) =>
    queryClient.setQueryData(trpc.calendar.get.queryKey({}), address);
  const reset = useMutation(trpc.calendar.reset.mutationOptions({ onSuccess }));
  const close = useMutation(trpc.calendar.close.mutationOptions({ onSuccess }));
  if (!data) return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      {data.url !== null && (
        <TextInput
          label={t('address')}
          readOnly
          value={data.url}
          onFocus={(event) => event.currentTarget.select()}
          mb="sm"
        />
      )}
      <Group gap="sm">
        {data.url !== null && (
          <Button variant="default" size="compact-md" onClick={() => clipboard.copy(data.url)}>
            {t(clipboard.copied ? 'copied' : 'copy')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          loading={reset.isPending}
          onClick={() => reset.mutate({})}
        >
          {t(data.url === null ? 'open' : 'reset')}
        </Button>
        {data.url !== null && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => close.mutate({})}>
            {t('close')}
          </Button>
        )}
      </Group>
      {data.url !== null && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('secret')}
        </Text>
      )}
    </Section>
  );
}
