import { Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { countriesIn } from '../../lib/countries.ts';
import { useWeekday } from '../../lib/weekday.ts';
import { sendingOf } from './sending-of.ts';
import type { CompanyDraft } from './use-company-draft.ts';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** When people are left alone, on their own clocks. */
export function HourFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.sending');
  const time = useTranslations('issue');
  const weekday = useWeekday();
  const countries = countriesIn(useLocale());
  const { sending, change } = sendingOf(draft);
  const { quietHours, workingDays } = sending;
  const readOnly = !draft.editable;
  const wrong = (field: string) =>
    draft.issues[`settings.sending.${field}`] === undefined ? {} : { error: time('time') };
  return (
    <Section title={t('hours')} lead={t('hoursLead')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput
            type="time"
            {...wrong('quietHours.until')}
            label={t('begins')}
            readOnly={readOnly}
            value={quietHours.until}
            onChange={(event) => change({ quietHours: { ...quietHours, until: event.currentTarget.value } })}
          />
          <TextInput
            type="time"
            {...wrong('quietHours.from')}
            label={t('ends')}
            readOnly={readOnly}
            value={quietHours.from}
            onChange={(event) => change({ quietHours: { ...quietHours, from: event.currentTarget.value } })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('days')}
          value={workingDays.map(String)}
          {...(workingDays.length === 0 ? { error: t('noDay') } : {})}
          onChange={(days) => change({ workingDays: week.filter((day) => days.includes(String(day))) })}
        >
          <Group gap="lg" mt={6}>
            {week.map((day) => (
              <Checkbox key={day} value={String(day)} label={weekday(day)} disabled={readOnly} />
            ))}
          </Group>
        </Checkbox.Group>
        <Select
          label={t('holidays')}
          description={t('holidaysNote')}
          placeholder={t('noHolidays')}
          clearable
          searchable
          readOnly={readOnly}
          data={countries}
          value={sending.holidaysCountry}
          onChange={(holidaysCountry) => change({ holidaysCountry })}
        />
      </Stack>
    </Section>
  );
}
