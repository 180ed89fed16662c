import { Alert, Button, Grid, Group, Stack, TextInput } from '@mantine/core';
import type { SegmentRules } from '@sleutel/domain/segment';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { RulesBuilder } from './rules-builder.tsx';
import { SegmentMatches } from './segment-matches.tsx';
import { useSegmentDraft } from './use-segment-draft.ts';
import { type Segment, useSegmentVerbs } from './use-segment-verbs.ts';

interface SegmentEditorProps {
  readonly segment: { readonly name: string; readonly note: string; readonly rules: SegmentRules };
  /** As the house has it; a new one is nowhere yet. */
  readonly kept?: Segment;
}

/** The rules on one side, whom they choose on the other; nothing is kept until it is saved. */
export function SegmentEditor({ segment, kept }: SegmentEditorProps) {
  const t = useTranslations('segment');
  const me = useMe();
  const canEdit = may(me.role, 'segment.save');
  const { draft, rules, put, base, changed, setBase } = useSegmentDraft(segment, kept);
  const { name, note, query } = draft;
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
              <RulesBuilder query={query} onChange={(next) => put({ query: next })} readOnly={!canEdit} />
              <TextInput
                label={t('name')}
                required
                maxLength={120}
                readOnly={!canEdit}
                value={name}
                onChange={(event) => put({ name: event.currentTarget.value })}
              />
              <TextInput
                label={t('note')}
                maxLength={500}
                readOnly={!canEdit}
                value={note}
                onChange={(event) => put({ note: event.currentTarget.value })}
              />
              {canEdit && (
                <Actions
                  kept={base}
                  name={name.trim()}
                  note={note}
                  rules={rules}
                  changed={changed}
                  onKept={setBase}
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
  readonly onKept: (kept: Segment) => void;
}

function Actions({ kept, name, note, rules, changed, onKept }: ActionsProps) {
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
      <Button
        loading={busy}
        disabled={!ready}
        onClick={() => void during(kept ? verbs.update(kept, design(), onKept) : verbs.save(design()))}
      >
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
