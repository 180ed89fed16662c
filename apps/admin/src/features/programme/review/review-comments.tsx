import { Button, Group, NativeSelect, Skeleton, Stack, Switch, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../../components/failed.tsx';
import { Section } from '../../../components/section.tsx';
import { AGAIN_MS } from '../../../lib/again.ts';
import { useFigures } from '../../../lib/figures.ts';
import { useMe } from '../../../lib/me.ts';
import type { Programme } from '../../../lib/programme.ts';
import { useRefusal } from '../../../lib/refusal.ts';
import { type RouterInputs, type RouterOutputs, useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { useUnsaved } from '../../../lib/unsaved.ts';
import { contentName } from '../content-name.ts';
import classes from './review.module.css';
import { ReviewTexts } from './review-texts.tsx';

type Comments = RouterOutputs['programme']['comments'];
type Comment = Comments['comments'][number];
export type Anchor = Comment['anchor'];

interface ReviewCommentsProps {
  readonly programme: Programme;
}

/** What is said about the programme, each thing at its place; whom it names with @ finds it on Today. */
export function ReviewComments({ programme }: ReviewCommentsProps) {
  const t = useTranslations('review.comments');
  const me = useMe();
  const trpc = useTRPC();
  const [anchor, setAnchor] = useState<Anchor>({ kind: 'whole' });
  const [all, setAll] = useState(false);
  const { data, error } = useQuery(
    trpc.programme.comments.queryOptions({ id: programme.id }, { refetchInterval: AGAIN_MS }),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={160} />;
  const editable = may(me.role, 'programme.comment');
  const shown = data.comments.filter(({ resolved }) => all || resolved === null);
  const resolved = data.comments.filter((each) => each.resolved !== null).length;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        {shown.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {shown.map((comment) => (
          <OneComment key={comment.id} comment={comment} programme={programme} editable={editable} />
        ))}
        {resolved > 0 && (
          <Switch
            label={t('resolved', { count: resolved })}
            checked={all}
            onChange={({ currentTarget }) => setAll(currentTarget.checked)}
          />
        )}
        {editable && (
          <NewComment programme={programme} people={data.people} anchor={anchor} onAnchor={setAnchor} />
        )}
        <ReviewTexts programme={programme} anchor={anchor} {...(editable && { onAnchor: setAnchor })} />
      </Stack>
    </Section>
  );
}

function useCommentDeed(id: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const options = {
    // Each answer is all comments as they are then: one deed after the other, so that the last answer is the newest.
    scope: { id: `comments of ${id}` },
    onSuccess: (data: Comments) => {
      queryClient.setQueryData(trpc.programme.comments.queryKey({ id }), data);
      // Above the programme stands why it was sent back, until that is dealt with.
      void queryClient.invalidateQueries(trpc.programme.get.queryFilter({ id }));
    },
    onError: (error: unknown) => void notifications.show({ color: 'red', message: said(error) }),
  };
  const say = useMutation({
    mutationFn: (input: RouterInputs['programme']['comment']) => client.programme.comment.mutate(input),
    ...options,
  });
  const resolve = useMutation({
    mutationFn: (input: RouterInputs['programme']['resolveComment']) =>
      client.programme.resolveComment.mutate(input),
    ...options,
  });
  return { say, resolve };
}

interface OneCommentProps {
  readonly comment: Comment;
  readonly programme: Programme;
  readonly editable: boolean;
}

function OneComment({ comment, programme, editable }: OneCommentProps) {
  const t = useTranslations('review.comments');
  const { moment } = useFigures();
  const { resolve } = useCommentDeed(programme.id);
  const place = usePlace(programme);
  const { id, by, body, sentBack, createdAt, resolved, anchor } = comment;
  return (
    <article>
      <Text size="sm" c="dimmed">
        {[by.name, moment(createdAt), sentBack ? t('sentBack') : place(anchor)].join(' · ')}
      </Text>
      {anchor.kind === 'sentence' && <blockquote className={classes.quote}>{anchor.sentence}</blockquote>}
      <Text className={classes.body}>{body}</Text>
      {resolved && (
        <Text size="sm" c="dimmed">
          {t('resolvedBy', { name: resolved.by?.name ?? '–', when: moment(resolved.at) })}
        </Text>
      )}
      {editable && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          ml={-8}
          loading={resolve.isPending}
          onClick={() => resolve.mutate({ id, resolved: resolved === null })}
        >
          {resolved ? t('reopen') : t('resolve')}
        </Button>
      )}
    </article>
  );
}

/** Where a comment stands, in words. */
function usePlace({ design }: Programme): (anchor: Anchor) => string {
  const t = useTranslations('review.comments');
  const { language } = useFigures();
  return (anchor) => {
    switch (anchor.kind) {
      case 'whole':
        return t('whole');
      case 'step': {
        const step = design.sequence.steps.find(({ key }) => key === anchor.step);
        return step ? t('step', { name: step.name }) : t('stepGone');
      }
      case 'sentence':
        return t('sentence', {
          name: contentName(design, anchor.content),
          language: language(anchor.language),
        });
    }
  };
}

interface NewCommentProps {
  readonly programme: Programme;
  readonly people: Comments['people'];
  readonly anchor: Anchor;
  readonly onAnchor: (anchor: Anchor) => void;
}

function NewComment({ programme, people, anchor, onAnchor }: NewCommentProps) {
  const t = useTranslations('review.comments');
  const { say } = useCommentDeed(programme.id);
  const place = usePlace(programme);
  const [body, setBody] = useState('');
  useUnsaved(body.trim() !== '' && !say.isPending);
  const submit = () =>
    say.mutate(
      { id: programme.id, anchor, body },
      {
        onSuccess: () => {
          // What was written since it was sent is another one.
          setBody((now) => (now === body ? '' : now));
          onAnchor({ kind: 'whole' });
        },
      },
    );
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('about')}
        value={anchor.kind === 'step' ? anchor.step : anchor.kind}
        data={[
          { value: 'whole', label: t('whole') },
          ...programme.design.sequence.steps.map(({ key, name }) => ({
            value: key,
            label: t('step', { name }),
          })),
          ...(anchor.kind === 'sentence' ? [{ value: 'sentence', label: place(anchor) }] : []),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onAnchor(value === 'whole' ? { kind: 'whole' } : { kind: 'step', step: value })
        }
      />
      {anchor.kind === 'sentence' && <blockquote className={classes.quote}>{anchor.sentence}</blockquote>}
      <Textarea
        label={t('body')}
        description={t('hint')}
        autosize
        minRows={2}
        maxLength={5000}
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <Group gap="sm">
        <NativeSelect
          aria-label={t('mention')}
          value=""
          data={[
            { value: '', label: t('mention') },
            ...people.map(({ id, name }) => ({ value: id, label: `@${name}` })),
          ]}
          onChange={({ currentTarget }) => {
            const person = people.find(({ id }) => id === currentTarget.value);
            if (person) setBody(`${body}${/(^|\s)$/.test(body) ? '' : ' '}@${person.name} `);
          }}
        />
        <Button disabled={body.trim() === ''} loading={say.isPending} onClick={submit}>
          {t('say')}
        </Button>
      </Group>
    </Stack>
  );
}
