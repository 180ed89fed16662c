import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { type AnalysisParameters, classicXyz, PurchaseModelName } from '@sleutel/domain/analysis';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { SaveBar } from './save-bar.tsx';
import { StatusFields } from './status-fields.tsx';
import { type CompanyDraft, useCompanyDraft } from './use-company-draft.ts';

export interface LimitsProps {
  readonly limits: AnalysisParameters;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<AnalysisParameters>) => void;
}

/** Where the lines of an analysis are drawn; they hold from the next one on, and older ones stay as they were. */
export function AnalysisTab() {
  const draft = useCompanyDraft();
  const limits = limitsOf(draft);
  return (
    <Stack gap="lg" maw={820}>
      <ClassFields {...limits} />
      <StatusFields {...limits} />
      <ModelFields {...limits} />
      <SaveBar draft={draft} />
    </Stack>
  );
}

function limitsOf({ company, editable, put }: CompanyDraft): LimitsProps {
  const limits = company.settings.analysis;
  return {
    limits,
    readOnly: !editable,
    onChange: (part) => put({ settings: { analysis: { ...limits, ...part } } }),
  };
}

/** Shares are written in per cent. */
const percent = (share: number) => Math.round(share * 1_000) / 10;
const share = (value: number | string) => Math.min(100, Math.max(0, Number(value) || 0)) / 100;

function ClassFields({ limits: { abc, xyz, breadwinnerShare, keyShare }, readOnly, onChange }: LimitsProps) {
  const t = useTranslations('settings.analysis');
  const common = { min: 0, decimalScale: 2, readOnly } as const;
  return (
    <Section title={t('classes')} lead={t('lead')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <NumberInput
            {...common}
            label={t('a')}
            value={percent(abc.a)}
            onChange={(value) => onChange({ abc: { ...abc, a: share(value) } })}
          />
          <NumberInput
            {...common}
            label={t('b')}
            value={percent(abc.b)}
            onChange={(value) => onChange({ abc: { ...abc, b: share(value) } })}
          />
          <NumberInput
            {...common}
            step={0.1}
            label={t('x')}
            value={xyz.x}
            onChange={(value) => onChange({ xyz: { ...xyz, x: Number(value) || 0 } })}
          />
          <NumberInput
            {...common}
            step={0.1}
            label={t('y')}
            value={xyz.y}
            onChange={(value) => onChange({ xyz: { ...xyz, y: Number(value) || 0 } })}
          />
          <NumberInput
            {...common}
            label={t('keyShare')}
            value={percent(keyShare)}
            onChange={(value) => onChange({ keyShare: share(value) })}
          />
          <NumberInput
            {...common}
            label={t('breadwinner')}
            value={percent(breadwinnerShare)}
            onChange={(value) => onChange({ breadwinnerShare: share(value) })}
          />
          <NumberInput
            {...common}
            min={1}
            allowDecimal={false}
            label={t('minMonths')}
            value={xyz.minMonths}
            onChange={(value) => onChange({ xyz: { ...xyz, minMonths: Number(value) || 1 } })}
          />
        </SimpleGrid>
        {!readOnly && (
          <Group>
            <Button size="xs" variant="default" onClick={() => onChange({ xyz: { ...xyz, ...classicXyz } })}>
              {t('classic')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

function ModelFields({ limits: { model }, readOnly, onChange }: LimitsProps) {
  const t = useTranslations('settings.analysis');
  return (
    <Section title={t('model')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <NativeSelect
          label={t('modelName')}
          disabled={readOnly}
          data={PurchaseModelName.options.map((value) => ({ value, label: t(`models.${value}`) }))}
          value={model.name}
          onChange={(event) =>
            onChange({ model: { ...model, name: PurchaseModelName.parse(event.currentTarget.value) } })
          }
        />
        <NumberInput
          label={t('regularity')}
          placeholder={t('auto')}
          min={1}
          max={50}
          allowDecimal={false}
          readOnly={readOnly}
          value={model.k === 'auto' ? '' : model.k}
          onChange={(k) => onChange({ model: { ...model, k: k === '' ? 'auto' : Number(k) || 'auto' } })}
        />
      </SimpleGrid>
    </Section>
  );
}
