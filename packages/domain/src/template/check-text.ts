import { type FilterName, filterOf, isFilterName } from './filter.ts';
import { type OwnFieldNames, ownFieldAt } from './own-field.ts';
import type { ContentProblemCode, Severity } from './problem.ts';
import { type FilterUse, readText, type Segment } from './text.ts';
import { type Variable, variableAt } from './variable.ts';

/** A problem before it is known where it stands. */
export type Finding = {
  readonly code: ContentProblemCode;
  readonly severity: Severity;
  readonly values: Readonly<Record<string, string | number>>;
};

export type TextRules = {
  /** False where no offer has been made before the message. */
  readonly offerAvailable: boolean;
  /** True where the text is left out as soon as one of its nullable variables is empty. */
  readonly guarded: boolean;
  /** True where the text is said of each order. */
  readonly ofOrders?: boolean;
  /** Variables that have a value wherever the text is shown. */
  readonly known?: readonly string[];
  /** Absent: any field is taken for one there is. */
  readonly ownFields?: OwnFieldNames | undefined;
};

type Placeholder = Extract<Segment, { kind: 'placeholder' }>;

export function finding(code: ContentProblemCode, values: Finding['values'] = {}): Finding {
  return { code, severity: 'error', values };
}

function fitFilter(name: FilterName, use: FilterUse, path: string, variable: Variable): Finding[] {
  const filter = filterOf(name);
  if (!filter.fits.includes(variable.type)) {
    return [finding('filterUnfit', { filter: name, variable: path, type: variable.type })];
  }
  const written = use.text !== undefined;
  return written === filter.takesText ? [] : [finding('filterArgument', { filter: name, variable: path })];
}

function checkFilters(filters: readonly FilterUse[], path: string, variable: Variable): Finding[] {
  return filters.flatMap((use) =>
    isFilterName(use.name)
      ? fitFilter(use.name, use, path, variable)
      : [finding('filterUnknown', { filter: use.name, variable: path })],
  );
}

function checkPlaceholder({ path, filters }: Placeholder, rules: TextRules): Finding[] {
  const variable = variableAt(path);
  if (!variable) return [finding('variableUnknown', { variable: path })];
  const findings = [...checkOwnField(path, rules.ownFields), ...checkFilters(filters, path, variable)];
  if (variable.loop && !rules.ofOrders)
    findings.push(finding('variableOutsideLoop', { variable: path, loop: variable.loop }));
  if (variable.filledBy === 'offer' && !rules.offerAvailable) {
    findings.push(finding('offerMissing', { variable: path }));
  }
  const needsFallback = variable.nullable && !rules.guarded && !rules.known?.includes(path);
  if (needsFallback && !filters.some((use) => use.name === 'default')) {
    findings.push(finding('fallbackMissing', { variable: path }));
  }
  return findings;
}

/** A field that nobody has is a mistake in its name: it would be empty for all. */
export function checkOwnField(path: string, known: OwnFieldNames | undefined): Finding[] {
  const field = ownFieldAt(path);
  if (!field || !known || known[field.of].includes(field.name)) return [];
  return [finding('fieldUnknown', { field: field.name, of: field.of })];
}

/** What is wrong with the placeholders of one text. */
export function checkText(text: string, rules: TextRules): Finding[] {
  return readText(text).flatMap((segment) => {
    if (segment.kind === 'literal') return [];
    return segment.kind === 'broken'
      ? [finding('liquidBroken', { source: segment.source })]
      : checkPlaceholder(segment, rules);
  });
}
