import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type PlanSection, planSections } from '@sleutel/domain/plan';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import classes from './plan.module.css';
import { type Plan, usePlanDeed } from './plan.ts';

interface CommentsProps {
  readonly plan: Plan;
  readonly about: PlanSection | null;
  readonly onAbout: (section: PlanSection | null) => void;
  readonly editable: boolean;
}

/** What is said on the plan. Whom a comment names with @ finds it on their Today. */
export function Comments(props: CommentsProps) {
  const { plan } = props;
  const t = useTranslations('plan.comments');
  const open = plan.comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = plan.comments.length - open.length;
  return (
    <Section id="comments" title={t('title')}>
      <Stack gap="md">
        {open.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {open.map((comment) => (
          <OneComment key={comment.id} comment={comment} editable={props.editable} />
        ))}
        {resolved > 0 && (
          <Text size="sm" c="dimmed">
            {t('resolved', { count: resolved })}
          </Text>
        )}
        {props.editable && <NewComment {...props} />}
      </Stack>
    </Section>
  );
}

interface OneCommentProps {
  readonly comment: Plan['comments'][number];
  readonly editable: boolean;
}

function OneComment({ comment, editable }: OneCommentProps) {
  const t = useTranslations('plan');
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const { moment } = useFigures();
  const { id, by, body, createdAt } = comment;
  const about = planSections.find((section) => section === comment.section);
  return (
    <article>
      <Text size="sm" c="dimmed">
        {[by.name, moment(createdAt), about && t(`section.${about}`)].filter(Boolean).join(' · ')}
      </Text>
      <Text className={classes.body}>{body}</Text>
      {editable && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          ml={-8}
          onClick={() => void deed(() => client.plan.resolveComment.mutate({ id, resolved: true }))}
        >
          {t('comments.resolve')}
        </Button>
      )}
    </article>
  );
}

function NewComment({ plan, about, onAbout }: CommentsProps) {
  const t = useTranslations('plan');
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const [body, setBody] = useState('');
  useUnsaved(body.trim() !== '');
  const people = plan.users.filter(({ disabled }) => !disabled);
  const { busy, once: say } = useOnce(async () => {
    const comment = { accountId: plan.accountId, section: about, body };
    if (!(await deed(() => client.plan.comment.mutate(comment)))) return;
    // What was written since it was sent is another one.
    setBody((now) => (now === body ? '' : now));
  });
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('comments.about')}
        value={about ?? ''}
        data={[
          { value: '', label: t('comments.whole') },
          ...planSections.map((value) => ({ value, label: t(`section.${value}`) })),
        ]}
        onChange={(event) =>
          onAbout(planSections.find((section) => section === event.currentTarget.value) ?? null)
        }
      />
      <Textarea
        label={t('comments.body')}
        description={t('comments.hint')}
        autosize
        minRows={2}
        maxLength={5000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Group gap="sm" align="flex-end">
        <NativeSelect
          aria-label={t('comments.mention')}
          value=""
          data={[
            { value: '', label: t('comments.mention') },
            ...people.map(({ id, name }) => ({ value: id, label: `@${name}` })),
          ]}
          onChange={(event) => {
            const person = people.find(({ id }) => id === event.currentTarget.value);
            if (person) setBody(`${body}${/(^|\s)$/.test(body) ? '' : ' '}@${person.name} `);
          }}
        />
        <Button disabled={body.trim() === ''} loading={busy} onClick={say}>
          {t('comments.say')}
        </Button>
      </Group>
    </Stack>
  );
}
