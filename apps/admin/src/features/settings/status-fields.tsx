import { SimpleGrid } from '@mantine/core';
import type { AnalysisParameters } from '@sleutel/domain/analysis';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { shownNumber, shownPercent, writtenNumber, writtenPercent } from '../../lib/written-number.ts';
import type { LimitsProps } from './analysis-tab.tsx';

type Status = AnalysisParameters['status'];

const fields = [
  { key: 'slippingGaps', min: 0.1, decimals: 2, percent: false },
  { key: 'slippingPAlive', min: 0, decimals: 1, percent: true },
  { key: 'lostGaps', min: 0.1, decimals: 2, percent: false },
  { key: 'lostPAlive', min: 0, decimals: 1, percent: true },
  { key: 'lostAfterDays', min: 1, decimals: 0, percent: false },
  { key: 'minOrderDays', min: 2, decimals: 0, percent: false },
] as const satisfies readonly { readonly key: keyof Status; [other: string]: unknown }[];

/** From when on an account is slipping, and from when on lost. */
export function StatusFields({ limits: { status }, readOnly, issueAt, onChange }: LimitsProps) {
  const t = useTranslations('settings.analysis');
  return (
    <Section title={t('status')} lead={t('statusLead')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {fields.map(({ key, min, decimals, percent }) => (
          <NumberField
            key={key}
            {...issueAt(`status.${key}`)}
            label={t(`statusField.${key}`)}
            min={min}
            {...(percent ? { max: 100 } : {})}
            decimalScale={decimals}
            readOnly={readOnly}
            value={percent ? shownPercent(status[key]) : shownNumber(status[key])}
            onChange={(value) =>
              onChange({
                status: { ...status, [key]: percent ? writtenPercent(value) : writtenNumber(value) },
              })
            }
          />
        ))}
      </SimpleGrid>
    </Section>
  );
}
