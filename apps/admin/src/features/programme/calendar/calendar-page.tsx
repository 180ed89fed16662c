import { Alert, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Empty } from '../../../components/empty.tsx';
import { Failed } from '../../../components/failed.tsx';
import { ButtonLink } from '../../../components/link.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../../lib/trpc.ts';
import { CalendarDays } from './calendar-days.tsx';

export type Calendar = RouterOutputs['programme']['calendar'];

/** What leaves when, of all programmes together? */
export function CalendarPage() {
  const t = useTranslations('programme.calendar');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.programme.calendar.queryOptions({}));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} radius={8} />;
  const mails = data.days.reduce((sum, day) => sum + day.mails, 0);
  if (mails === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <Empty
          title={t('empty.title')}
          action={<ButtonLink to="/programmes">{t('empty.programmes')}</ButtonLink>}
        >
          {t('empty.body')}
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title')} lead={<Lead days={data.days} mails={mails} />} />
      {data.moreFrom !== null && <More from={data.moreFrom} />}
      <CalendarDays calendar={data} />
      <Text c="dimmed" size="sm" mt="sm" maw={720}>
        {t('assumed', { zone: data.timeZone })}
      </Text>
    </>
  );
}

interface LeadProps {
  readonly days: Calendar['days'];
  readonly mails: number;
}

function Lead({ days, mails }: LeadProps) {
  const t = useTranslations('programme.calendar');
  const { weekday } = useFigures();
  const busiest = days.reduce((most, day) => (day.mails > most.mails ? day : most));
  return t('lead', { mails, weeks: days.length / 7, most: busiest.mails, day: weekday(busiest.day) });
}

function More({ from }: { readonly from: string }) {
  const t = useTranslations('programme.calendar');
  const { weekday } = useFigures();
  return (
    <Alert variant="light" mb="md">
      {t('more', { day: weekday(from) })}
    </Alert>
  );
}
