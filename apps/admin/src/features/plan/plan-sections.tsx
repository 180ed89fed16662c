import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import type { PlanSection } from '@sleutel/domain/plan';
import { Side } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { BudgetForm, BudgetView } from './budget.tsx';
import { GoalsView } from './goals.tsx';
import { BuyersView, GroupView, StepsView } from './people-views.tsx';
import type { Plan } from './plan.ts';
import { RisksView } from './risks.tsx';
import { RowsForm } from './rows-form.tsx';
import { SectionFrame } from './section-frame.tsx';
import { useFields } from './use-fields.ts';

interface PlanSectionsProps {
  readonly plan: Plan;
  readonly editable: boolean;
  readonly onComment: (section: PlanSection) => void;
}

/** The sections of a plan, in the order in which one reads them. */
export function PlanSections(props: PlanSectionsProps) {
  const { plan } = props;
  const t = useTranslations('plan');
  const fields = useFields(plan);
  const firstUser = fields.users[0]?.value ?? '';
  return (
    <>
      <SectionFrame
        {...props}
        section="valueProposition"
        view={(value) => <Words text={value} />}
        form={(value, change) => (
          <Textarea
            label={t('section.valueProposition')}
            autosize
            minRows={3}
            value={value}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="goals"
        view={(goals) => <GoalsView goals={goals} plan={plan} editable={props.editable} />}
        form={(rows, change) => (
          <RowsForm
            rows={rows}
            fields={fields.goals}
            keyOf={({ id }) => id}
            add={() => ({ id: crypto.randomUUID(), text: '', unit: '', start: '0', target: '', dueOn: null })}
            onChange={change}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="targetBuyers"
        view={(buyers) => <BuyersView buyers={buyers} plan={plan} />}
        form={(rows, change) => (
          <RowsForm
            rows={rows}
            fields={fields.targetBuyers}
            keyOf={({ contactId }) => contactId}
            add={() => ({
              contactId: plan.contacts.find(({ id }) => rows.every((row) => row.contactId !== id))?.id ?? '',
              aim: '',
            })}
            onChange={change}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="group"
        view={(group) => <GroupView group={group} plan={plan} />}
        form={(rows, change) => (
          <RowsForm
            rows={rows}
            fields={fields.group}
            keyOf={({ userId }) => userId}
            add={() => ({
              userId:
                fields.users.find(({ value }) => rows.every((row) => row.userId !== value))?.value ??
                firstUser,
              side: Side.enum.sales,
            })}
            onChange={change}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="budget"
        view={(budget) => <BudgetView budget={budget} plan={plan} editable={props.editable} />}
        form={(value, change) => (
          <BudgetForm budget={value} currency={plan.spending.currency} onChange={change} />
        )}
      />
      <SectionFrame
        {...props}
        section="risks"
        view={(risks) => <RisksView risks={risks} plan={plan} />}
        form={(rows, change) => (
          <RowsForm
            rows={rows}
            fields={fields.risks}
            keyOf={({ id }) => id}
            add={() => ({
              id: crypto.randomUUID(),
              text: '',
              likelihood: 3,
              impact: 3,
              ownerId: null,
              counterMeasure: '',
            })}
            onChange={change}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="nextSteps"
        view={(steps) => <StepsView steps={steps} plan={plan} />}
        form={(rows, change) => (
          <RowsForm
            rows={rows}
            fields={fields.nextSteps}
            keyOf={({ id }) => id}
            add={() => ({ id: crypto.randomUUID(), text: '', ownerId: null, contactId: null, dueOn: null })}
            onChange={change}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="reviewEveryDays"
        view={(days) => <Text>{t('everyDays', { days })}</Text>}
        form={(days, change) => (
          <TextInput
            label={t('everyDaysLabel')}
            type="number"
            min={7}
            max={730}
            value={days}
            onChange={(event) => change(Number(event.currentTarget.value))}
          />
        )}
      />
      <SectionFrame
        {...props}
        section="beside"
        view={(beside) => <Text>{t(`beside.${beside}`)}</Text>}
        form={(beside, change) => (
          <NativeSelect
            label={t('section.beside')}
            value={beside}
            data={fields.beside}
            onChange={(event) => {
              const chosen = fields.beside.find(({ value }) => value === event.currentTarget.value);
              if (chosen) change(chosen.value);
            }}
          />
        )}
      />
    </>
  );
}

function Words({ text }: { readonly text: string }) {
  const t = useTranslations('plan');
  if (text === '') return <Text c="dimmed">{t('nothing')}</Text>;
  return <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>;
}
