import { Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { MessageStateMark } from '../../lib/message-state-mark.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { MessageApproval } from './message-approval.tsx';
import { MessageDecision } from './message-decision.tsx';
import { MessageEvents } from './message-events.tsx';
import { MessageFacts } from './message-facts.tsx';
import { MessageMail } from './message-mail.tsx';
import { MessageWhy } from './message-why.tsx';

export type Message = RouterOutputs['message']['get'];

const route = getRouteApi('/frame/messages/$messageId');

/** What did she get, and why? */
export function MessagePage() {
  const { messageId } = route.useParams();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.message.get.queryOptions({ id: messageId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="lg">
      <Head message={data} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <MessageMail message={data} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <MessageDecision message={data} />
            <MessageWhy message={data} />
            <MessageFacts message={data} />
            <MessageEvents message={data} />
            <MessageApproval message={data} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Head({ message }: { readonly message: Message }) {
  const t = useTranslations('message');
  return (
    <header>
      <AnchorLink to="/messages" size="sm" c="dimmed">
        {t('back')}
      </AnchorLink>
      <Group gap="md">
        <Title order={1}>{message.subject}</Title>
        <MessageStateMark {...message} />
      </Group>
      <Text c="dimmed">{t('to', { name: message.contact.name, account: message.account.name })}</Text>
    </header>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={72} width="min(560px, 100%)" />
      <Skeleton height={560} />
    </Stack>
  );
}
