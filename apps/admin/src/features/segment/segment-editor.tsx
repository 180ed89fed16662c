import { Alert, Button, Grid, Group, Stack, TextInput } from '@mantine/core';
import type { SegmentRules } from '@sleutel/domain/segment';
import { may } from '@sleutel/domain/user';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormConflict } from '../../components/edit/form-conflict.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { isSame } from '../../lib/merge-designs.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useSharedDraft } from '../../lib/use-shared-draft.ts';
import { RulesBuilder } from './rules-builder.tsx';
import { plainQuery, toRules } from './rules-query.ts';
import { draftOf, mergeDrafts, plainDraft, type SegmentDraft } from './segment-draft.ts';
import { SegmentMatches } from './segment-matches.tsx';
import { type Design, type Segment, useSegmentVerbs } from './use-segment-verbs.ts';

interface NewSegmentProps {
  readonly segment: { readonly name: string; readonly note: string; readonly rules: SegmentRules };
}

/** A segment that is nowhere yet. */
export function NewSegment({ segment }: NewSegmentProps) {
  const verbs = useSegmentVerbs();
  const [begun] = useState(() => draftOf(segment));
  const [draft, setDraft] = useState(begun);
  return (
    <Editor
      draft={draft}
      changed={!isSame(plainDraft(draft), plainDraft(begun))}
      onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
      onSave={(design) => verbs.save(design)}
    />
  );
}

/** One that the house has, and that others may change at the same time. */
export function KeptSegment({ kept }: { readonly kept: Segment }) {
  const verbs = useSegmentVerbs();
  const keptOf = (segment: Segment) => ({ value: draftOf(segment), version: segment.version });
  const draft = useSharedDraft<SegmentDraft>({
    kept: keptOf(kept),
    merge: mergeDrafts,
    reason: 'segment-changed',
    write: async (value, { version }) => {
      const rules = toRules(value.query);
      if (rules === null) throw new Error('a segment is kept without its rules');
      return keptOf(
        await verbs.put({ id: kept.id, version, name: value.name.trim(), note: value.note, rules }),
      );
    },
    read: async () => keptOf(await verbs.read(kept.id)),
  });
  const { value, from, theirs } = draft;
  return (
    <Editor
      kept={kept}
      draft={value}
      changed={!isSame(plainDraft(value), plainDraft(from.value))}
      onChange={draft.change}
      onSave={() => verbs.update(draft.save)}
      notice={theirs && <Clash mine={value} theirs={theirs} onChoose={draft.choose} />}
    />
  );
}

interface ClashProps {
  readonly mine: SegmentDraft;
  readonly theirs: SegmentDraft;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

function Clash({ mine, theirs, onChoose }: ClashProps) {
  const t = useTranslations('segment');
  const fields = (['name', 'note'] as const)
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => ({ label: t(key), mine: mine[key], theirs: theirs[key] }));
  const rules = isSame(plainQuery(mine.query), plainQuery(theirs.query))
    ? []
    : [{ label: t('rules'), mine: t('shownAbove'), theirs: t('others') }];
  return <FormConflict fields={[...fields, ...rules]} onChoose={onChoose} />;
}

interface EditorProps {
  readonly kept?: Segment;
  readonly draft: SegmentDraft;
  readonly changed: boolean;
  readonly onChange: (part: Partial<SegmentDraft>) => void;
  readonly onSave: (design: Design) => Promise<void>;
  /** What has to be settled before it is saved. */
  readonly notice?: ReactNode;
}

/** The rules on one side, whom they choose on the other; nothing is kept until it is saved. */
function Editor({ kept, draft, changed, onChange, onSave, notice }: EditorProps) {
  const t = useTranslations('segment');
  const me = useMe();
  const canEdit = may(me.role, 'segment.save');
  const { name, note, query } = draft;
  const rules = toRules(query);
  const running = kept?.programmes.filter((each) => each.running) ?? [];
  return (
    <>
      <AnchorLink to="/segments" size="sm" c="dimmed">
        {t('title')}
      </AnchorLink>
      <PageHead title={kept?.name ?? t('new')} lead={kept?.note || t('editorLead')} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Section title={t('rules')} lead={t('rulesLead')}>
            <Stack gap="md">
              {running.length > 0 && (
                <Alert color="gray">
                  {t('running', { names: running.map((each) => each.name).join(', ') })}
                </Alert>
              )}
              <RulesBuilder
                query={query}
                onChange={(next) => onChange({ query: next })}
                readOnly={!canEdit}
              />
              <TextInput
                label={t('name')}
                required
                maxLength={120}
                readOnly={!canEdit}
                value={name}
                onChange={(event) => onChange({ name: event.currentTarget.value })}
              />
              <TextInput
                label={t('note')}
                maxLength={500}
                readOnly={!canEdit}
                value={note}
                onChange={(event) => onChange({ note: event.currentTarget.value })}
              />
              {notice}
              {canEdit && (
                <Actions
                  kept={kept}
                  name={name.trim()}
                  note={note}
                  rules={rules}
                  changed={changed}
                  unsettled={Boolean(notice)}
                  onSave={onSave}
                />
              )}
            </Stack>
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <SegmentMatches rules={rules} segmentId={kept?.id} />
        </Grid.Col>
      </Grid>
    </>
  );
}

interface ActionsProps {
  readonly kept: Segment | undefined;
  readonly name: string;
  readonly note: string;
  readonly rules: SegmentRules | null;
  readonly changed: boolean;
  readonly unsettled: boolean;
  readonly onSave: (design: Design) => Promise<void>;
}

function Actions({ kept, name, note, rules, changed, unsettled, onSave }: ActionsProps) {
  const t = useTranslations('segment');
  const verbs = useSegmentVerbs();
  const [busy, setBusy] = useState(false);
  useUnsaved(changed && !busy);
  const during = async (work: Promise<unknown>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const ready = name !== '' && rules !== null;
  const design = () => ({ name, note, rules });
  return (
    <Group gap="sm">
      <Button loading={busy} disabled={!ready || unsettled} onClick={() => void during(onSave(design()))}>
        {t('save')}
      </Button>
      {kept && (
        <>
          <Button
            variant="default"
            disabled={!ready || busy || name === kept.name}
            onClick={() => void during(verbs.save(design()))}
          >
            {t('saveAs')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => void during(verbs.remove(kept))}>
            {t('remove')}
          </Button>
        </>
      )}
    </Group>
  );
}
