import { PROBLEM_WORDS_EN, type ProgrammeProblem } from '@sleutel/domain/programme';
import type { FileProblem } from '@sleutel/services/programme/file';
import { IntlMessageFormat } from 'intl-messageformat';

interface Report {
  readonly broken: readonly FileProblem[];
  readonly problems: readonly (ProgrammeProblem & { readonly line: number; readonly column: number })[];
}

/** A line each, as compilers write it, so that editors find the place. */
export function reportLines(file: string, { broken, problems }: Report): string[] {
  return [
    ...broken.map(({ line, column, path, message }) => {
      const about = path === '' ? message : `${path}: ${message}`;
      return `${file}:${line}:${column}: error: ${about}`;
    }),
    ...[...problems]
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .map((each) => `${file}:${each.line}:${each.column}: ${each.severity}: ${wordsOf(each)}`),
  ];
}

function wordsOf({ code, values, at }: ProgrammeProblem): string {
  const words = String(new IntlMessageFormat(PROBLEM_WORDS_EN[code], 'en').format(values));
  return at.language === undefined ? words : `${words} (${at.language})`;
}
