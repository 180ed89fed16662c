import {
  Checkbox,
  Group,
  MultiSelect,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { AccountStatus, Cell } from '@sleutel/domain/analysis';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { useCellName } from '../../lib/cell-name.ts';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useTakenAccounts } from '../../lib/taken-accounts.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { AccountPicker } from './account-picker.tsx';
import { choices, type DraftForm, MOST_ACCOUNTS, MOST_HOLD_OUT, valuesOf } from './draft-form.ts';
import type { Playbook } from './new-programme-page.tsx';

interface DraftFieldsProps {
  readonly form: DraftForm;
  readonly playbooks: readonly Playbook[];
}

export function DraftFields({ form, playbooks }: DraftFieldsProps) {
  const t = useTranslations('programme.draft');
  const { choice } = form.values;
  return (
    <>
      <PlaybookChoice form={form} playbooks={playbooks} />
      <TextInput label={t('name')} required maxLength={200} {...form.getInputProps('name')} />
      <SegmentedControl
        aria-label={t('audience')}
        data={choices.map((value) => ({ value, label: t(`choice.${value}`) }))}
        {...form.getInputProps('choice')}
      />
      {choice === 'rules' && <RuleFields form={form} />}
      {choice === 'accounts' && (
        <AccountPicker
          value={form.values.accountIds}
          onChange={(ids) => form.setFieldValue('accountIds', ids)}
        />
      )}
      {choice === 'segment' && <SegmentField form={form} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {choice !== 'accounts' && (
          <NumberField
            label={t('maxAccounts')}
            description={t('maxAccountsNote')}
            min={1}
            max={MOST_ACCOUNTS}
            allowDecimal={false}
            required
            {...form.getInputProps('maxAccounts')}
          />
        )}
        <NumberField
          label={t('holdOut')}
          description={t('holdOutNote')}
          min={0}
          max={MOST_HOLD_OUT}
          required
          {...form.getInputProps('holdOut')}
        />
        {form.values.offer !== null && (
          <NumberField
            label={t('offer')}
            min={0.5}
            max={100}
            decimalScale={2}
            required
            {...form.getInputProps('offer')}
          />
        )}
      </SimpleGrid>
    </>
  );
}

function RuleFields({ form }: { readonly form: DraftForm }) {
  const t = useTranslations('programme.draft');
  const status = useTranslations('account.status');
  const cellName = useCellName();
  return (
    <>
      <Checkbox.Group label={t('statuses')} {...form.getInputProps('statuses')}>
        <Group gap="lg" mt={6}>
          {AccountStatus.options.map((value) => (
            <Checkbox key={value} value={value} label={status(value)} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={t('cells')}
        data={Cell.options.map((value) => ({ value, label: cellName(value) }))}
        clearable
        {...(form.values.cells.length === 0 ? { placeholder: t('cellsAll') } : {})}
        {...form.getInputProps('cells')}
      />
    </>
  );
}

function SegmentField({ form }: { readonly form: DraftForm }) {
  const t = useTranslations('programme.draft');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.segment.list.queryOptions());
  return (
    <Select
      label={t('choice.segment')}
      placeholder={t('segmentNone')}
      data={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      {...form.getInputProps('segmentId')}
    />
  );
}

/** Choosing another playbook begins with its own choices. */
function PlaybookChoice({ form, playbooks }: DraftFieldsProps) {
  const t = useTranslations('programme.draft');
  const inOwnLanguage = useInOwnLanguage();
  const taken = useTakenAccounts();
  const choose = (key: string) => {
    const playbook = playbooks.find((each) => each.key === key);
    const name = (playbook && inOwnLanguage(playbook.texts)?.name) ?? '';
    const values = valuesOf(playbook, name, taken);
    form.setValues(values);
    form.resetDirty(values);
  };
  return (
    <Radio.Group label={t('playbook')} value={form.values.playbook} onChange={choose}>
      <Stack gap="sm" mt={6}>
        {playbooks.map((playbook) => {
          const texts = inOwnLanguage(playbook.texts);
          return (
            <Radio
              key={playbook.key}
              value={playbook.key}
              label={texts?.name ?? playbook.key}
              description={texts?.description}
            />
          );
        })}
        <Radio value="" label={t('nothing')} description={t('nothingNote')} />
      </Stack>
    </Radio.Group>
  );
}
