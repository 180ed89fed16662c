import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useAccountId } from '../../lib/account.ts';
import { useCompanyDays } from '../../lib/company-days.ts';
import { EnrolmentStateMark } from '../../lib/enrolment-state-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useBriefRule } from '../../lib/ledger.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

/** More people than this no account has in programmes. */
const shown = 200;

/** Who of the account is or was in which programme. */
export function AccountProgrammesTab() {
  const accountId = useAccountId();
  const t = useTranslations('account.page.programmes');
  const told = useTold();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.enrolment.list.queryOptions({ accountId, limit: shown }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={200} />;
  return (
    <Section title={t('title')}>
      {data.total === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack gap="sm">
        {data.items.map(({ id, contact, programme, state, ...rest }) => (
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
              <Text size="sm" c="dimmed">
                {told({ state, ...rest })}
              </Text>
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

type Enrolment = RouterOutputs['enrolment']['list']['items'][number];

/** How somebody came in, what was decided last, and when they are looked at next. */
function useTold() {
  const t = useTranslations('programme.people');
  const came = useTranslations('programme.cause');
  const verdict = useTranslations('ledger.verdict');
  const brief = useBriefRule();
  const { day, moment } = useFigures();
  const { dayOf } = useCompanyDays();
  return ({
    state,
    cause,
    enteredAt,
    last,
    dueAt,
  }: Pick<Enrolment, 'state' | 'cause' | 'enteredAt' | 'last' | 'dueAt'>) =>
    [
      t('came', { cause: came(cause), day: day(dayOf(enteredAt)) }),
      last && `${verdict(last.verdict)}: ${brief(last.rule)}`,
      state === 'active' && dueAt !== null && `${t('next')}: ${moment(dueAt)}`,
    ]
      .filter(Boolean)
      .join(' · ');
}
