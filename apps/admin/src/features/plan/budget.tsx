import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { PlanBudget } from '@sleutel/domain/plan';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import classes from './plan.module.css';
import { type Plan, usePlanDeed } from './plan.ts';

interface BudgetViewProps {
  readonly budget: PlanBudget | null;
  readonly plan: Plan;
  readonly editable: boolean;
}

/** The budget beside what was spent of it. */
export function BudgetView({ budget, plan, editable }: BudgetViewProps) {
  const t = useTranslations('plan.budget');
  const { day, money } = useFigures();
  const { spending } = plan;
  const amount = (value: string) => money(value, budget?.currency ?? spending.currency);
  const share = budget && Number(budget.amount) > 0 ? Number(spending.actual) / Number(budget.amount) : 0;
  return (
    <Stack gap="sm">
      <Text>
        {budget
          ? t('spent', { actual: amount(spending.actual), budget: amount(budget.amount) })
          : t('spentOnly', { actual: amount(spending.actual) })}
        {budget?.from &&
          budget.until &&
          ` · ${t('span', { from: day(budget.from), until: day(budget.until) })}`}
      </Text>
      {budget && (
        <div className={classes.bar} aria-hidden>
          <div
            className={classes.fill}
            data-over={share > 1}
            style={{ width: `${Math.min(1, share) * 100}%` }}
          />
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t('parts', { offers: amount(spending.offers), entered: amount(spending.entered) })}
        {spending.costUnknown > 0 && ` ${t('costUnknown', { count: spending.costUnknown })}`}
        {spending.otherCurrency > 0 && ` ${t('otherCurrency', { count: spending.otherCurrency })}`}
      </Text>
      {plan.version > 0 && <Costs plan={plan} editable={editable} />}
    </Stack>
  );
}

function Costs({ plan, editable }: Omit<BudgetViewProps, 'budget'>) {
  const t = useTranslations('plan.budget');
  const { day, money } = useFigures();
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const { costs, currency } = plan.spending;
  return (
    <>
      <ul className={classes.list}>
        {costs.map(({ id, spentOn, summary, amount, byName }) => (
          <li key={id} className={classes.item}>
            <Group justify="space-between" gap="sm" wrap="nowrap">
              <Text size="sm">{[day(spentOn), summary, byName].filter(Boolean).join(' · ')}</Text>
              <Group gap="sm" wrap="nowrap">
                <Text size="sm">{money(amount, currency, 2)}</Text>
                {editable && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    onClick={() => void deed(() => client.plan.removeCost.mutate({ id }))}
                  >
                    {t('remove')}
                  </Button>
                )}
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      {editable && <AddCost accountId={plan.accountId} />}
    </>
  );
}

function AddCost({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('plan.budget');
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const { today } = useCompanyDays();
  const [summary, setSummary] = useState('');
  const [amount, setAmount] = useState('');
  useUnsaved(summary.trim() !== '' || amount.trim() !== '');
  const { busy, once: add } = useOnce(async () => {
    const cost = { accountId, spentOn: today(), summary, amount };
    if (!(await deed(() => client.plan.addCost.mutate(cost)))) return;
    setSummary('');
    setAmount('');
  });
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('what')}
        size="xs"
        style={{ flex: '1 1 180px' }}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <NumberField
        hideControls
        label={t('amount')}
        size="xs"
        w={110}
        decimalScale={2}
        value={amount}
        onChange={(next) => setAmount(String(next))}
      />
      <Button
        variant="default"
        size="compact-md"
        disabled={summary.trim() === '' || amount.trim() === ''}
        loading={busy}
        onClick={add}
      >
        {t('add')}
      </Button>
    </Group>
  );
}

interface BudgetFormProps {
  readonly budget: PlanBudget | null;
  readonly currency: string;
  readonly onChange: (budget: PlanBudget | null) => void;
}

/** Without an amount there is no budget. */
export function BudgetForm({ budget, currency, onChange }: BudgetFormProps) {
  const t = useTranslations('plan.budget');
  const value = budget ?? { amount: '', currency: null, from: null, until: null };
  const put = (part: Partial<PlanBudget>) => {
    const next = { ...value, ...part };
    onChange(next.amount === '' ? null : next);
  };
  return (
    <div className={classes.row}>
      <NumberField
        hideControls
        label={t('amountIn', { currency: value.currency ?? currency })}
        decimalScale={2}
        value={value.amount}
        onChange={(amount) => put({ amount: String(amount) })}
      />
      {(['from', 'until'] as const).map((key) => (
        <TextInput
          key={key}
          label={t(key)}
          type="date"
          value={value[key] ?? ''}
          onChange={(event) => put({ [key]: event.currentTarget.value || null })}
        />
      ))}
    </div>
  );
}
