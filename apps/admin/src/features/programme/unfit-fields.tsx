import { Text } from '@mantine/core';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { useTranslations } from 'use-intl';
import { type Issue, useIssueWords } from '../../lib/issue-words.ts';
import { writtenAt } from './field-issue.ts';
import { useFieldLabel } from './field-label.ts';

interface UnfitFieldsProps {
  readonly design: ProgrammeDesign;
  readonly issues: readonly Issue[];
}

/** Said at once; whoever mends these sees the others. */
const SAID = 3;

/** The fields that cannot be kept as they are, by their labels, with the reason. */
export function UnfitFields({ design, issues }: UnfitFieldsProps) {
  const t = useTranslations('programmeEdit.save');
  const say = useIssueWords();
  const nameOf = useFieldLabel(design);
  return issues.slice(0, SAID).map((issue) => (
    <Text key={issue.path.join('.')} size="sm">
      {t('unfitAt', { field: nameOf(issue.path), message: say(issue, writtenAt(issue.path, design)) })}
    </Text>
  ));
}
