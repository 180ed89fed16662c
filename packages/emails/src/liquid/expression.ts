import {
  type Language,
  readText,
  type Segment,
  type VariableType,
  variableAt,
} from '@sleutel/domain/template';

/** One stop, and not the first of three. */
const ENDS_SENTENCE = /^\.(?!\.)/;

type Placeholder = Extract<Segment, { kind: 'placeholder' }>;

/** How a value of a type is written: implied by the type, so that no date or amount is ever shown raw. */
function formatFilter(type: VariableType, language: Language): string {
  switch (type) {
    case 'date':
      return ` | date: "${language}"`;
    case 'money':
      return ` | money: order.currency, "${language}"`;
    case 'address':
      return ' | address';
    default:
      return '';
  }
}

/** A fallback holds at most one kind of quote, because it was written within the other. */
function quote(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

/**
 * The Liquid output for a placeholder: the value as the language writes it, then the fallback where it is empty. Before
 * a full stop a value leaves its own away: a company called `… Bpk.` ends a sentence once.
 */
export function outputOf({ path, filters }: Placeholder, language: Language, follows = ''): string {
  const variable = variableAt(path);
  if (!variable) throw new RangeError(`unknown variable ${path}`);
  const format = formatFilter(variable.type, language);
  const fallback = filters.find((filter) => filter.name === 'default')?.text;
  const otherwise = fallback === undefined ? '' : ` | default: ${quote(fallback)}`;
  return `{{ ${path}${format}${otherwise}${ENDS_SENTENCE.test(follows) ? ' | beforeStop' : ''} }}`;
}

/** The nullable variables of a text that have no fallback of their own. */
function openVariables(text: string): string[] {
  return readText(text).flatMap((segment) => {
    if (segment.kind !== 'placeholder') return [];
    const open =
      variableAt(segment.path)?.nullable && !segment.filters.some((filter) => filter.name === 'default');
    return open ? [segment.path] : [];
  });
}

/** The Liquid condition that a text has no gap: undefined where it can have none. */
export function conditionOf(text: string): string | undefined {
  const open = openVariables(text);
  return open.length === 0 ? undefined : open.map((path) => `${path} != blank`).join(' and ');
}
