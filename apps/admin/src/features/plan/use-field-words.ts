import { PlanBeside } from '@sleutel/domain/plan';
import { Side } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { namesOf, type Plan } from './plan.ts';

type Field = Parameters<ReturnType<typeof useTranslations<'plan.field'>>>[0];

const days = new Set(['dueOn', 'from', 'until']);
const people = new Set(['ownerId', 'userId', 'contactId']);

/** The fields of a plan and their values in words. */
export function useFieldWords(plan: Plan) {
  const t = useTranslations('plan.field');
  const sides = useTranslations('plan.side');
  const besides = useTranslations('plan.beside');
  const { day } = useFigures();
  const nameOf = namesOf(plan);
  return {
    field: (field: string) => (isField(field, t.has) ? t(field) : field),
    value: (field: string, value: string | number | null): string => {
      if (value === null) return '';
      const text = String(value);
      if (days.has(field)) return day(text);
      if (people.has(field)) return nameOf(text);
      const side = Side.safeParse(value);
      if (field === 'side' && side.success) return sides(side.data);
      const beside = PlanBeside.safeParse(value);
      return field === 'beside' && beside.success ? besides(beside.data) : text;
    },
  };
}

/** A field comes from the engine as text; the catalogue knows whether it is one of its own. */
function isField(field: string, has: (key: Field) => boolean): field is Field {
  return has(field as Field);
}
