import { Button, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { type AnalysisParameters, classicXyz, PurchaseModelName } from '@sleutel/domain/analysis';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { shownNumber, shownPercent, writtenNumber, writtenPercent } from '../../lib/written-number.ts';
import { SaveBar } from './save-bar.tsx';
import { StatusFields } from './status-fields.tsx';
import { type CompanyDraft, useCompanyDraft } from './use-company-draft.ts';

export interface LimitsProps {
  readonly limits: AnalysisParameters;
  readonly readOnly: boolean;
  /** Marks the field at a place of the limits that cannot be kept as it is. */
  readonly issueAt: (place: string) => { readonly error?: string };
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

function limitsOf({ company, editable, put, issues }: CompanyDraft): LimitsProps {
  const limits = company.settings.analysis;
  return {
    limits,
    readOnly: !editable,
    issueAt: (place) => {
      const error = issues[`settings.analysis.${place}`];
      return error === undefined ? {} : { error };
    },
    onChange: (part) => put({ settings: { analysis: { ...limits, ...part } } }),
  };
}

function ClassFields({ limits, readOnly, issueAt, onChange }: LimitsProps) {
  const { abc, xyz, breadwinnerShare, keyShare } = limits;
  const t = useTranslations('settings.analysis');
  const common = { min: 0, decimalScale: 2, readOnly } as const;
  return (
    <Section title={t('classes')} lead={t('lead')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <NumberField
            {...common}
            {...issueAt('abc.a')}
            label={t('a')}
            value={shownPercent(abc.a)}
            onChange={(value) => onChange({ abc: { ...abc, a: writtenPercent(value) } })}
          />
          <NumberField
            {...common}
            {...issueAt('abc.b')}
            label={t('b')}
            value={shownPercent(abc.b)}
            onChange={(value) => onChange({ abc: { ...abc, b: writtenPercent(value) } })}
          />
          <NumberField
            {...common}
            step={0.1}
            {...issueAt('xyz.x')}
            label={t('x')}
            value={shownNumber(xyz.x)}
            onChange={(value) => onChange({ xyz: { ...xyz, x: writtenNumber(value) } })}
          />
          <NumberField
            {...common}
            step={0.1}
            {...issueAt('xyz.y')}
            label={t('y')}
            value={shownNumber(xyz.y)}
            onChange={(value) => onChange({ xyz: { ...xyz, y: writtenNumber(value) } })}
          />
          <NumberField
            {...common}
            {...issueAt('keyShare')}
            label={t('keyShare')}
            value={shownPercent(keyShare)}
            onChange={(value) => onChange({ keyShare: writtenPercent(value) })}
          />
          <NumberField
            {...common}
            {...issueAt('breadwinnerShare')}
            label={t('breadwinner')}
            value={shownPercent(breadwinnerShare)}
            onChange={(value) => onChange({ breadwinnerShare: writtenPercent(value) })}
          />
          <NumberField
            {...common}
            min={1}
            allowDecimal={false}
            {...issueAt('xyz.minMonths')}
            label={t('minMonths')}
            value={shownNumber(xyz.minMonths)}
            onChange={(value) => onChange({ xyz: { ...xyz, minMonths: writtenNumber(value) } })}
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

function ModelFields({ limits: { model }, readOnly, issueAt, onChange }: LimitsProps) {
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
        <NumberField
          {...issueAt('model.k')}
          label={t('regularity')}
          placeholder={t('auto')}
          min={1}
          max={50}
          allowDecimal={false}
          readOnly={readOnly}
          value={model.k === 'auto' ? '' : model.k}
          onChange={(k) => onChange({ model: { ...model, k: k === '' ? 'auto' : Number(k) } })}
        />
      </SimpleGrid>
    </Section>
  );
}
