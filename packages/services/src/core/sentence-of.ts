import type { z } from 'zod';

const shown = 3;

/** What is wrong with an input, a sentence for each of the first problems: `code is missing.` */
export function sentenceOf({ issues }: z.ZodError): string {
  return issues.flatMap(likeliest).slice(0, shown).map(describe).join(' ');
}

/** Where one of several forms would do, what is wrong with the one that nearly fits. */
function likeliest(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = issue.errors.filter((form) => form.every(({ code }) => code !== 'unrecognized_keys'));
  const [first, ...others] = forms;
  if (first === undefined) return [issue];
  const nearest = others.reduce((best, next) => (next.length < best.length ? next : best), first);
  return nearest.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function describe({ code, message, path, ...issue }: z.core.$ZodIssue): string {
  const where = path.map(String).join('.') || 'The input';
  // A schema's own words go on from the name of the field, as `is no e-mail address` does.
  if (/^(?:is|must|has|may|cannot)\b/.test(message)) return sentence(`${where} ${message}`);
  if (code === 'invalid_type' && message.endsWith('received undefined')) return `${where} is missing.`;
  if (code === 'invalid_type' && 'expected' in issue) return `${where} must be ${kind(issue.expected)}.`;
  return sentence(`${where} is not as it should be: ${message.slice(0, 1).toLowerCase()}${message.slice(1)}`);
}

function kind(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
