import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import { type Plan, usePlanDeed } from './plan.ts';

/** When the plan is gone through next, and when it was last. */
export function Review({ plan, editable }: { readonly plan: Plan; readonly editable: boolean }) {
  const t = useTranslations('plan.review');
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const { day } = useFigures();
  const [note, setNote] = useState<string | null>(null);
  useUnsaved(note !== null && note.trim() !== '');
  const { busy, once: keep } = useOnce(async () => {
    const review = { accountId: plan.accountId, note };
    if (!(await deed(() => client.plan.review.mutate(review)))) return;
    // What was written since it was sent is not thrown away.
    setNote((now) => (now === note ? null : now));
  });
  if (plan.version === 0) return null;
  const { standing, nextOn, last } = plan.review;
  return (
    <Section id="review" title={t('title')}>
      <Stack gap="sm">
        {nextOn && standing.kind !== 'none' && (
          <Text c={standing.kind === 'overdue' ? 'var(--lost)' : 'inherit'}>
            {t(standing.kind, { day: day(nextOn), days: standing.days })}
          </Text>
        )}
        {last && (
          <Text size="sm" c="dimmed">
            {t('last', { day: day(last.on), name: last.by ?? '?' })}
            {last.note && ` ${last.note}`}
          </Text>
        )}
        {editable && note === null && (
          <Group>
            <Button variant="default" size="compact-md" onClick={() => setNote('')}>
              {t('hold')}
            </Button>
          </Group>
        )}
        {note !== null && (
          <>
            <Textarea
              label={t('note')}
              autosize
              minRows={2}
              autoFocus
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Group gap="sm">
              <Button size="compact-md" loading={busy} onClick={keep}>
                {t('keep')}
              </Button>
              <Button variant="subtle" color="gray" size="compact-md" onClick={() => setNote(null)}>
                {t('cancel')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Section>
  );
}
