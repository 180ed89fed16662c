import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { useWeekdays } from './weekdays.ts';

/** What holds for every programme of the house, whatever this one says. */
export function HouseRules() {
  const t = useTranslations('programmeEdit.house');
  const trpc = useTRPC();
  const days = useWeekdays();
  const { sending } = useSuspenseQuery(trpc.company.get.queryOptions({})).data.settings;
  const { quietHours, workingDays, caps } = sending;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Facts
        facts={[
          [t('hours'), t('hoursValue', { from: quietHours.until, until: quietHours.from })],
          [t('days'), days(workingDays)],
          [t('contactCap'), t('cap', { ...caps.contact })],
          [t('accountCap'), t('cap', { ...caps.account })],
        ]}
      />
    </Section>
  );
}
