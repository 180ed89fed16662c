import type { CompiledTemplate } from './compiled.ts';

/**
 * Gmail cuts an e-mail off at 102 kB, with the unsubscribe link in the part that is lost; what is left above this
 * limit is for the recipients' values.
 */
export const COMPILED_BYTES_LIMIT = 92_000;

export type CompiledProblemCode =
  | 'subjectEmpty'
  | 'unsubscribeMissing'
  | 'postalAddressMissing'
  | 'languageWrong'
  | 'tooLarge';

export type CompiledProblem = {
  readonly code: CompiledProblemCode;
  readonly part: 'subject' | 'html' | 'text';
  readonly values: Readonly<Record<string, string | number>>;
};

const UNSUBSCRIBE_LINK = 'href="{{ unsubscribe.url }}"';
const UNSUBSCRIBE = '{{ unsubscribe.url }}';
const POSTAL_ADDRESS = '{{ company.postalAddress | address }}';

function problem(
  code: CompiledProblemCode,
  part: CompiledProblem['part'],
  values: CompiledProblem['values'] = {},
): CompiledProblem {
  return { code, part, values };
}

function checkRequiredParts({ html, text }: CompiledTemplate): CompiledProblem[] {
  const problems: CompiledProblem[] = [];
  if (!html.includes(UNSUBSCRIBE_LINK)) problems.push(problem('unsubscribeMissing', 'html'));
  if (!text.includes(UNSUBSCRIBE)) problems.push(problem('unsubscribeMissing', 'text'));
  if (!html.includes(POSTAL_ADDRESS)) problems.push(problem('postalAddressMissing', 'html'));
  if (!text.includes(POSTAL_ADDRESS)) problems.push(problem('postalAddressMissing', 'text'));
  return problems;
}

/** What keeps a compiled template from being sent: the last look before approval, whatever made the template. */
export function checkCompiled(compiled: CompiledTemplate): CompiledProblem[] {
  const problems = checkRequiredParts(compiled);
  const { subject, html, language } = compiled;
  if (subject.trim() === '') problems.push(problem('subjectEmpty', 'subject'));
  if (!html.includes(`<html dir="ltr" lang="${language}"`)) {
    problems.push(problem('languageWrong', 'html', { language }));
  }
  const bytes = Buffer.byteLength(html);
  if (bytes > COMPILED_BYTES_LIMIT) {
    problems.push(problem('tooLarge', 'html', { bytes, limit: COMPILED_BYTES_LIMIT }));
  }
  return problems;
}
