import type { VariableType } from './variable.ts';

type Filter = {
  readonly takesText: boolean;
  readonly fits: readonly VariableType[];
};

/**
 * The filters a placeholder may use. `default: "…"` gives the fallback of a nullable variable; `date` and `money`
 * write the value as the content's language does, and are implied by the variable's type.
 */
export const FILTERS = {
  default: { takesText: true, fits: ['text', 'integer', 'date', 'money', 'email', 'url', 'address'] },
  date: { takesText: false, fits: ['date'] },
  money: { takesText: false, fits: ['money'] },
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof FILTERS;

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(FILTERS, name);
}

export function filterOf(name: FilterName): Filter {
  return FILTERS[name];
}
