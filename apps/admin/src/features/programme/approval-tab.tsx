import { Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useProgramme } from '../../lib/programme.ts';
import { Approvals } from './approvals.tsx';
import { ProgrammeEnd } from './programme-end.tsx';
import { Differences } from './review/differences.tsx';
import { ReviewComments } from './review/review-comments.tsx';

/** Who stands behind exactly this, what it changes, and what is said about it. */
export function ApprovalTab() {
  const programme = useProgramme();
  const t = useTranslations('review.difference');
  return (
    <Stack gap="lg">
      <ProgrammeEnd programme={programme} />
      <Approvals programme={programme} />
      <Section title={t('title')}>
        <Differences programme={programme} />
      </Section>
      <ReviewComments programme={programme} />
    </Stack>
  );
}
