import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Block, commonPart, type Language, type Slot } from '@sleutel/domain/template';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { Section } from '../../components/section.tsx';
import { useProgramme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
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
  const [blocks, setBlocks] = useState<readonly Block[]>(existing?.blocks ?? common);
  const { save, remove, busy } = useTailoring(place, existing);
  const changed = JSON.stringify(blocks) !== JSON.stringify(existing?.blocks ?? common);
  useUnsaved(changed && !busy, ['step', 'view', 'language', 'version']);
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
              label={t('own', { account: place.name })}
              blocks={existing?.blocks ?? common}
              {...shown}
              editable={content.editable}
              onChange={setBlocks}
            />
          </Stack>
        </div>
      </Suspense>
      {content.editable && (
        <Group mt="sm" gap="sm">
          <Button loading={busy} disabled={blocks.length === 0} onClick={() => save(blocks)}>
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

function useTailoring(place: Place, existing: Tailoring | null) {
  const t = useTranslations('content.tailor');
  const { id: programmeId } = useProgramme();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const { name: _, ...where } = place;
  const write = (blocks: readonly Block[], version: number | null) =>
    client.tailoring.write.mutate({ ...where, programmeId, blocks: [...blocks], version });
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.tailoring.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.content.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
  };
  const tell = (error: unknown) => notifications.show({ color: 'red', message: said(error) });
  const save = useMutation({
    mutationFn: (blocks: readonly Block[]) => write(blocks, existing?.version ?? null),
    onSuccess: async () => {
      notifications.show({ message: t('saved', { account: place.name }) });
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
    save: (blocks: readonly Block[]) => save.mutate(blocks),
    remove: () => remove.mutate(),
    busy: save.isPending || remove.isPending,
  };
}
