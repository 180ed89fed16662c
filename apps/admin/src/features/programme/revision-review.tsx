import { Button, Group, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import type { Programme } from '../../lib/programme.ts';
import { approvalChoice } from './approval-choice.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { ApproveDialog, type Asked } from './review/approve-dialog.tsx';
import { useStepText } from './step-text.ts';
import { useRevisionAction } from './use-revision-action.ts';
import { useSavedFirst } from './use-saved-first.ts';

type Revision = NonNullable<Programme['revision']>;

interface ReviewProps {
  readonly programme: Programme;
  readonly revision: Revision;
}

/** What the next version does other than the one that runs, and what may be done with it. */
export function RevisionReview({ programme, revision }: ReviewProps) {
  const t = useTranslations('programmeEdit.revision');
  return (
    <Group justify="space-between" align="flex-end" gap="md">
      <Stack gap={4} flex="1 1 420px">
        <Difference programme={programme} revision={revision} />
        {revision.approvals.map(({ side, user }) => (
          <Text key={side} size="sm">
            {t(`approved.${side}`, { name: user.name })}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          {t('note')}
        </Text>
      </Stack>
      <Actions programme={programme} revision={revision} />
    </Group>
  );
}

function Difference({ programme, revision }: ReviewProps) {
  const t = useTranslations('programmeEdit.revision.difference');
  const before = useStepText(programme.design);
  const after = useStepText(revision.design);
  const named = (keys: readonly string[], which: 'before' | 'after') => {
    const { steps } = (which === 'before' ? programme : revision).design.sequence;
    const text = which === 'before' ? before : after;
    return keys.flatMap((key) => steps.filter((step) => step.key === key).map((step) => text(step)));
  };
  const { added, removed, changed } = revision.difference;
  const lines = [
    { kind: 'added', steps: named(added, 'after') },
    { kind: 'removed', steps: named(removed, 'before') },
    { kind: 'changed', steps: named(changed, 'after') },
  ] as const;
  const said = lines.filter(({ steps }) => steps.length > 0);
  if (said.length === 0) return <Text size="sm">{t('none')}</Text>;
  return said.map(({ kind, steps }) => (
    <Text key={kind} size="sm">
      {t(kind, { steps: steps.join(' · ') })}
    </Text>
  ));
}

function Actions({ programme, revision }: ReviewProps) {
  const t = useTranslations('programmeEdit.revision');
  const side = useTranslations('programme.lowerSide');
  const why = useTranslations('programme.whyNot');
  const me = useMe();
  const { first, waiting, hindered, saved } = useSavedFirst();
  const action = useRevisionAction(programme.id);
  const [rejecting, setRejecting] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const inReview = revision.state === 'inReview';
  const choice = approvalChoice(me, { approvals: revision.approvals, writers: programme.writers });
  const { contentHash } = revision;
  const faulty = revision.problems.some(({ severity }) => severity === 'error');
  return (
    <Group gap="sm" ml="auto">
      {may(me.role, 'programme.discardRevision') && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={action.isPending}
          onClick={() => action.mutate({ verb: 'discard', edition: revision.edition })}
        >
          {t('discard')}
        </Button>
      )}
      {inReview && may(me.role, 'programme.rejectRevision') && (
        <Button size="xs" variant="default" onClick={() => setRejecting(true)}>
          {t('reject')}
        </Button>
      )}
      {!inReview && may(me.role, 'programme.submitRevision') && (
        <Button
          size="xs"
          disabled={faulty || hindered}
          loading={waiting || action.isPending}
          onClick={() => first(() => action.mutate({ verb: 'submit' }))}
        >
          {t('submit')}
        </Button>
      )}
      {inReview && choice.kind === 'mayNot' && (
        <Text size="sm" c="dimmed" maw={260}>
          {why(choice.reason)}
        </Text>
      )}
      {contentHash !== null &&
        choice.kind === 'may' &&
        choice.sides.map((each) => (
          <Button
            key={each}
            size="xs"
            disabled={!saved}
            loading={action.isPending}
            onClick={() => setAsked({ side: each, contentHash })}
          >
            {t('approve', { side: side(each) })}…
          </Button>
        ))}
      {asked !== null && (
        <ApproveDialog
          programme={{ ...programme, design: revision.design }}
          contentHash={contentHash}
          asked={asked}
          onClose={() => setAsked(null)}
          onApprove={() => {
            setAsked(null);
            action.mutate({ verb: 'approve', ...asked });
          }}
        />
      )}
      <RejectDialog
        opened={rejecting}
        onClose={() => setRejecting(false)}
        busy={action.isPending}
        onReject={(reason) =>
          action.mutate({ verb: 'reject', reason }, { onSuccess: () => setRejecting(false) })
        }
      />
    </Group>
  );
}
