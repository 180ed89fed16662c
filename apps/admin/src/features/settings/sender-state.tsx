import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { Mark, type MarkShape } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

const looks: Readonly<
  Record<'fine' | 'warning' | 'broken' | 'unknown', { shape: MarkShape; colour: string }>
> = {
  fine: { shape: 'full', colour: 'var(--active)' },
  warning: { shape: 'half', colour: 'var(--slipping)' },
  broken: { shape: 'ring', colour: 'var(--lost)' },
  unknown: { shape: 'ring', colour: 'var(--muted)' },
};

/** How mail leaves and what is in its way; the domain is asked about when somebody wants to know. */
export function SenderState() {
  const t = useTranslations('settings.sender');
  const { data } = useSuspenseQuery(useTRPC().company.sender.queryOptions({}));
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Facts
          facts={[
            [t('transport'), t(`transports.${data.transport}`)],
            [t('from'), data.from],
            [t('publicUrl'), data.publicUrl],
            ...(data.transport === 'resend'
              ? ([[t('webhook'), <Code key="webhook">{data.webhookUrl}</Code>]] as const)
              : []),
            ...(data.incoming ? ([[t('mailbox'), data.incoming.name]] as const) : []),
          ]}
        />
        {data.findings.length === 0 && !data.incoming?.failure && (
          <Mark {...looks.fine} sentence>
            {t('nothing')}
          </Mark>
        )}
        {data.incoming && <MailboxState {...data.incoming} />}
        {data.findings.map(({ code, state }) => (
          <Mark key={code} {...looks[state]} sentence>
            {t(`finding.${code}`)}
          </Mark>
        ))}
        <DomainCheck domain={data.domain} />
      </Stack>
    </Section>
  );
}

function MailboxState({ readAt, failure }: NonNullable<RouterOutputs['company']['sender']['incoming']>) {
  const t = useTranslations('settings.sender');
  const { moment } = useFigures();
  if (failure) {
    const { reason, since } = failure;
    return (
      <Mark {...looks.broken} sentence>
        {t('mailboxFails', { when: moment(since), reason })}
      </Mark>
    );
  }
  if (readAt === null)
    return (
      <Mark {...looks.unknown} sentence>
        {t('mailboxWaits')}
      </Mark>
    );
  return (
    <Mark {...looks.fine} sentence>
      {t('mailboxRead', { when: moment(readAt) })}
    </Mark>
  );
}

function DomainCheck({ domain }: { readonly domain: string | null }) {
  const t = useTranslations('settings.sender');
  const me = useMe();
  const said = useRefusal();
  const { data, error, isFetching, refetch } = useQuery(
    useTRPC().company.checkDomain.queryOptions({}, { enabled: false, retry: false }),
  );
  if (domain === null || !may(me.role, 'company.checkDomain')) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
        {t('check', { domain })}
      </Button>
      {error && <Text role="alert">{said(error)}</Text>}
      {data?.findings.map(({ record, code, state, value }) => (
        <div key={record}>
          <Mark {...looks[state]} sentence>
            {t(`record.${record}`)}: {t(`domain.${code}`)}
          </Mark>
          {value !== null && (
            <Group ml={20}>
              <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
            </Group>
          )}
        </div>
      ))}
    </Stack>
  );
}
