import { PlanBeside } from '@sleutel/domain/plan';
import { Side } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import type { Plan } from './plan.ts';
import type { RowField } from './rows-form.tsx';

/** The fields of each section of rows, and whom they can name. */
export function useFields(plan: Plan) {
  const t = useTranslations('plan.field');
  const sides = useTranslations('plan.side');
  const besides = useTranslations('plan.beside');
  const users = plan.users
    .filter(({ disabled, role }) => !disabled && role !== 'viewer')
    .map(({ id, name }) => ({ value: id, label: name }));
  const contacts = plan.contacts.map(({ id, name, title }) => ({
    value: id,
    label: [name, title].filter(Boolean).join(', '),
  }));
  const owner = {
    key: 'ownerId',
    label: t('ownerId'),
    kind: 'choice',
    nullable: true,
    choices: users,
  } as const;
  const due = { key: 'dueOn', label: t('dueOn'), kind: 'day', nullable: true } as const;
  const line = { key: 'text', label: t('text'), kind: 'line' } as const;
  const fieldsOf = <K extends string>(fields: readonly RowField<K>[]) => fields;
  return {
    users,
    beside: PlanBeside.options.map((value) => ({ value, label: besides(value) })),
    goals: fieldsOf([
      line,
      { key: 'unit', label: t('unit'), kind: 'short' },
      { key: 'start', label: t('start'), kind: 'quantity' },
      { key: 'target', label: t('target'), kind: 'quantity' },
      due,
    ]),
    targetBuyers: fieldsOf([
      { key: 'contactId', label: t('contactId'), kind: 'choice', choices: contacts },
      { key: 'aim', label: t('aim'), kind: 'text' },
    ]),
    group: fieldsOf([
      { key: 'userId', label: t('userId'), kind: 'choice', choices: users },
      {
        key: 'side',
        label: t('side'),
        kind: 'choice',
        choices: Side.options.map((value) => ({ value, label: sides(value) })),
      },
    ]),
    risks: fieldsOf([
      line,
      { key: 'likelihood', label: t('likelihood'), kind: 'level' },
      { key: 'impact', label: t('impact'), kind: 'level' },
      owner,
      { key: 'counterMeasure', label: t('counterMeasure'), kind: 'text' },
    ]),
    nextSteps: fieldsOf([
      line,
      owner,
      { key: 'contactId', label: t('about'), kind: 'choice', nullable: true, choices: contacts },
      due,
    ]),
  };
}
