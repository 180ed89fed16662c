import type { z } from 'zod';

const shown = 3;

/** What is wrong with an input, a sentence for each of the first problems: `code is missing.` */
export function sentenceOf({ issues }: z.ZodError): string {
  return issues.flatMap(likeliest).slice(0, shown).map(describe).join(' ');
}

/** Where one of several forms would do, what is wrong with the one that nearly fits. */
function likeliest(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [first, ...others] = issue.errors;
  if (first === undefined) return [issue];
  const nearest = others.reduce((best, next) => (isNearer(next, best) ? next : best), first);
  return nearest.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

type Issues = readonly z.core.$ZodIssue[];

/** Fields that a form does not know say most surely that another one is meant; else the fewest problems do. */
function isNearer(one: Issues, other: Issues): boolean {
  const fewer = strangers(one) - strangers(other);
  return fewer === 0 ? one.length < other.length : fewer < 0;
}

function strangers(issues: Issues): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
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
