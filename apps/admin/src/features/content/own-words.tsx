import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Block, commonPart, type Language, type Slot } from '@sleutel/domain/template';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '../../components/edit/conflict-notice.tsx';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { Section } from '../../components/section.tsx';
import { mergeParts } from '../../lib/merge-designs.ts';
import { useProgramme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import type { Kept } from '../../lib/shared-draft.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useSharedDraft } from '../../lib/use-shared-draft.ts';
import classes from './content-tab.module.css';
import { useContent } from './use-content.ts';
import { LazyEditor } from './version-editor.tsx';

type Tailoring = RouterOutputs['tailoring']['list'][number];

interface Place {
  readonly accountId: string;
  readonly name: string;
  readonly key: string;
  readonly language: Language;
  readonly slot: Slot;
}

interface OwnWordsProps {
  readonly place: Place;
  /** Null where it is begun only now. */
  readonly existing: Tailoring | null;
}

/** One part of an e-mail in one account's own words, beside the common ones that it hides. */
export function OwnWords({ place, existing }: OwnWordsProps) {
  const t = useTranslations('content.tailor');
  const slots = useTranslations('content.slot');
  const content = useContent(place.key);
  const version = content.versions.find(({ language }) => language === place.language);
  const now = existing?.common ?? (version?.content ? commonPart(version.content, place.slot) : []);
  const common = now.map(withoutSlot);
  const { draft, save, remove, busy } = useTailoring(place, existing, common);
  const { value, theirs, changed, edition } = draft;
  const { blocks } = value;
  useUnsaved(changed && !busy, ['step', 'view', 'language', 'version']);
  const { change } = draft;
  const write = useCallback((written: Block[]) => change({ blocks: written }), [change]);
  const { language } = place;
  const shown = { language, offerAvailable: content.offerAvailable };
  return (
    <Section title={t('title', { account: place.name, part: slots(place.slot) })}>
      {existing && existing.state !== 'fits' && (
        <Alert mb="sm" color="orange" role="status">
          {t(existing.state)}
        </Alert>
      )}
      <Suspense fallback={<Skeleton height={240} />}>
        <div className={classes.sides}>
          <Stack gap={4}>
            <Text size="sm" fw={600}>
              {t('common')}
            </Text>
            <LazyEditor label={t('common')} blocks={common} {...shown} editable={false} />
            {existing?.state === 'hides' && (
              <>
                <Text size="sm" fw={600} mt="sm">
                  {t('before')}
                </Text>
                <LazyEditor
                  label={t('before')}
                  blocks={existing.base.map(withoutSlot)}
                  {...shown}
                  editable={false}
                />
              </>
            )}
          </Stack>
          <Stack gap={4}>
            <Text size="sm" fw={600}>
              {t('own', { account: place.name })}
            </Text>
            <LazyEditor
              key={edition}
              label={t('own', { account: place.name })}
              blocks={blocks}
              {...shown}
              editable={content.editable}
              onChange={write}
            />
            {theirs && (
              <ConflictNotice
                by={null}
                when={null}
                mine={t('mine')}
                theirs={<LazyEditor label={t('theirs')} blocks={theirs.blocks} {...shown} editable={false} />}
                onMine={() => draft.choose('mine')}
                onTheirs={() => draft.choose('theirs')}
              />
            )}
          </Stack>
        </div>
      </Suspense>
      {content.editable && (
        <Group mt="sm" gap="sm">
          <Button loading={busy} disabled={blocks.length === 0 || theirs !== null} onClick={save}>
            {t(existing?.state === 'hides' ? 'confirm' : 'save')}
          </Button>
          {existing && (
            <Button variant="subtle" color="red" loading={busy} onClick={remove}>
              {t('remove')}
            </Button>
          )}
        </Group>
      )}
    </Section>
  );
}

/** Which part it is in the place of is said by the tailoring, not by its blocks. */
function withoutSlot(block: Block): Block {
  const { slot: _, ...rest } = block;
  return rest;
}

interface Words {
  readonly blocks: readonly Block[];
}

function keptOf(words: Tailoring | null | undefined, common: readonly Block[]): Kept<Words> {
  return { value: { blocks: words?.blocks ?? common }, version: words?.version ?? 0 };
}

function useTailoring(place: Place, existing: Tailoring | null, common: readonly Block[]) {
  const t = useTranslations('content.tailor');
  const { id: programmeId } = useProgramme();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const { name: _, ...where } = place;
  const { accountId, key, language, slot } = where;
  const write = (blocks: readonly Block[], version: number | null) =>
    client.tailoring.write.mutate({ ...where, programmeId, blocks: [...blocks], version });
  const mineIn = (list: readonly Tailoring[]) =>
    list.find((each) => each.account.id === accountId && each.language === language && each.slot === slot);
  const draft = useSharedDraft<Words>({
    kept: keptOf(existing, common),
    merge: mergeParts,
    reason: 'tailoring-changed',
    write: async ({ blocks }, { version }) =>
      keptOf(mineIn(await write(blocks, version === 0 ? null : version)), common),
    read: async () => {
      const options = trpc.tailoring.list.queryOptions({ programmeId, key }, { staleTime: 0 });
      return keptOf(mineIn(await queryClient.fetchQuery(options)), common);
    },
  });
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.tailoring.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.content.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
  };
  const tell = (error: unknown) => notifications.show({ color: 'red', message: said(error) });
  const save = useMutation({
    mutationFn: draft.save,
    onSuccess: async (done) => {
      if (done) notifications.show({ message: t('saved', { account: place.name }) });
      await refresh();
    },
    onError: tell,
  });
  const restore = async () => {
    if (existing) await write(existing.blocks, null);
    await refresh();
    return undefined;
  };
  const remove = useMutation({
    mutationFn: async () => {
      if (existing) await client.tailoring.remove.mutate({ id: existing.id, version: existing.version });
    },
    onSuccess: async () => {
      offerUndo({ message: t('removed', { account: place.name }), undo: restore });
      await refresh();
    },
    onError: tell,
  });
  return {
    draft,
    save: () => save.mutate(),
    remove: () => remove.mutate(),
    busy: save.isPending || remove.isPending,
  };
}
