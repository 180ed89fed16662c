import { ActionIcon, Group, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { ProgrammeStanding } from './programme-standing.tsx';
import { RevisionBar } from './revision-bar.tsx';
import { SequenceOutline } from './sequence-outline.tsx';
import classes from './sequence-tab.module.css';
import { StepPanel } from './step-panel.tsx';

const SequenceCanvas = lazy(async () => {
  const { SequenceCanvas: Canvas } = await import('./sequence-canvas.tsx');
  return { default: Canvas };
});

const route = getRouteApi('/frame/programmes/$programmeId/');

/** What it does step by step: drawn, or as an outline for the keyboard and small screens; both change the same. */
export function SequenceTab() {
  const { step, view } = route.useSearch();
  const { design, undo, redo } = useProgrammeEditor();
  const wide = useMediaQuery('(min-width: 62em)', true);
  useHotkeys([
    ['mod+Z', () => undo?.()],
    ['mod+shift+Z', () => redo?.()],
    ['mod+Y', () => redo?.()],
  ]);
  const chosen = design.sequence.steps.find(({ key }) => key === step);
  return (
    <Stack gap="md">
      <ProgrammeStanding />
      <RevisionBar />
      <Tools wide={wide} />
      <div className={classes.split} data-open={chosen !== undefined}>
        {wide && view !== 'outline' ? (
          <Suspense fallback={<Skeleton height={520} />}>
            <SequenceCanvas chosen={chosen?.key} />
          </Suspense>
        ) : (
          <SequenceOutline chosen={chosen?.key} />
        )}
        {chosen && <StepPanel key={chosen.key} step={chosen} />}
      </div>
    </Stack>
  );
}

function Tools({ wide }: { readonly wide: boolean }) {
  const t = useTranslations('programmeEdit.sequence');
  const { view = 'drawing' } = route.useSearch();
  const { canEdit, undo, redo } = useProgrammeEditor();
  const navigate = route.useNavigate();
  const show = (chosen: string) =>
    void navigate({
      search: (old) => ({ ...old, view: chosen === 'outline' ? 'outline' : undefined }),
      replace: true,
      resetScroll: false,
    });
  if (!wide && !canEdit) return null;
  return (
    <Group justify="space-between">
      {wide ? (
        <SegmentedControl
          size="xs"
          aria-label={t('view')}
          value={view}
          onChange={show}
          data={[
            { value: 'drawing', label: t('drawing') },
            { value: 'outline', label: t('outline') },
          ]}
        />
      ) : (
        <span />
      )}
      {canEdit && (
        <Group gap="xs">
          <ActionIcon variant="default" aria-label={t('undo')} disabled={!undo} onClick={() => undo?.()}>
            <IconArrowBackUp size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('redo')} disabled={!redo} onClick={() => redo?.()}>
            <IconArrowForwardUp size={16} />
          </ActionIcon>
        </Group>
      )}
    </Group>
  );
}
