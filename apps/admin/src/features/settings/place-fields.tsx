import { NativeSelect, Select, SimpleGrid } from '@mantine/core';
import { LANGUAGES, Language } from '@sleutel/domain/template';
import { useLocale, useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { countriesIn } from '../../lib/countries.ts';
import { useFigures } from '../../lib/figures.ts';
import type { CompanyDraft } from './use-company-draft.ts';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const currencies = Intl.supportedValuesOf('currency');

/** Where the company is, which stands in wherever an account's or a person's own is not known. */
export function PlaceFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.company');
  const { language: named } = useFigures();
  const countries = countriesIn(useLocale());
  const { company, editable, put } = draft;
  const common = { readOnly: !editable, allowDeselect: false, searchable: true, limit: 100 } as const;
  return (
    <Section title={t('place')} lead={t('placeLead')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <NativeSelect
          label={t('language')}
          disabled={!editable}
          data={LANGUAGES.map((value) => ({ value, label: named(value) }))}
          value={company.language}
          onChange={(event) => put({ language: Language.parse(event.currentTarget.value) })}
        />
        <Select
          {...common}
          label={t('timeZone')}
          data={zones}
          value={company.timeZone}
          onChange={(timeZone) => timeZone !== null && put({ timeZone })}
        />
        <Select
          {...common}
          label={t('country')}
          data={countries}
          value={company.country}
          onChange={(country) => country !== null && put({ country })}
        />
        <Select
          {...common}
          label={t('currency')}
          data={currencies}
          value={company.currency}
          onChange={(currency) => currency !== null && put({ currency })}
        />
      </SimpleGrid>
    </Section>
  );
}
