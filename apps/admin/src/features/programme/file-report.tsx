import { Code, List } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { useProblemText } from './problem-text.ts';

type Report = RouterOutputs['programme']['checkFile'];

/** What is wrong with a file, each with its line and column, in the order of the file. */
export function FileReport({ report: { broken, problems } }: { readonly report: Report }) {
  const t = useTranslations('programme.file');
  const { language } = useFigures();
  const say = useProblemText();
  const lines = [
    ...broken.map((each) => ({ ...each, words: each.message })),
    ...problems.map((each) => ({
      ...each,
      path: each.at.language === undefined ? '' : language(each.at.language),
      words: say(each),
    })),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  if (lines.length === 0) return null;
  return (
    <List spacing="xs" size="sm">
      {lines.map(({ line, column, path, words }) => (
        <List.Item key={`${line} ${column} ${words}`}>
          {t('at', { line, column })} {path !== '' && <Code>{path}</Code>} {words}
        </List.Item>
      ))}
    </List>
  );
}
