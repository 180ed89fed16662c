import { Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { type Programme, useProgramme } from '../../lib/programme.ts';
import { MigrateDialog } from './migrate-dialog.tsx';
import { RevisionReview } from './revision-review.tsx';
import { useRevisionAction } from './use-revision-action.ts';

const route = getRouteApi('/frame/programmes/$programmeId/');

/** Of a programme that runs: which version runs, the next one, and who is still on an older one. */
export function RevisionBar() {
  const t = useTranslations('programmeEdit.revision');
  const programme = useProgramme();
  const { version } = route.useSearch();
  if (programme.state !== 'live' && programme.state !== 'paused') return null;
  const next = version === 'next' && programme.revision !== null;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Versions programme={programme} next={next} />
          <Group gap="sm">
            <Older programme={programme} />
            {programme.revision === null && <Revise programme={programme} />}
          </Group>
        </Group>
        {version === 'next' && !next && (
          <Text size="sm" role="status">
            {t('over')}
          </Text>
        )}
        {next && <RevisionReview programme={programme} revision={programme.revision} />}
      </Stack>
    </Paper>
  );
}

function useShow() {
  const navigate = route.useNavigate();
  return (version: 'next' | undefined) =>
    void navigate({
      search: (old) => ({ ...old, version, step: undefined }),
      replace: true,
      resetScroll: false,
    });
}

function Versions({ programme, next }: { readonly programme: Programme; readonly next: boolean }) {
  const t = useTranslations('programmeEdit.revision');
  const show = useShow();
  const [current] = programme.versions;
  const runs = t('runs', { number: current?.number ?? 1 });
  if (programme.revision === null) return <Text size="sm">{runs}</Text>;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('which')}
      value={next ? 'next' : 'current'}
      onChange={(value) => show(value === 'next' ? 'next' : undefined)}
      data={[
        { value: 'current', label: runs },
        {
          value: 'next',
          label: t(`next.${programme.revision.state}`, { number: programme.revision.number }),
        },
      ]}
    />
  );
}

function Revise({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programmeEdit.revision');
  const me = useMe();
  const show = useShow();
  const action = useRevisionAction(programme.id);
  if (!may(me.role, 'programme.revise')) return null;
  return (
    <Button
      size="xs"
      variant="default"
      title={t('reviseHint')}
      loading={action.isPending}
      onClick={() => {
        // The button is gone once there is a revision, and its callbacks with it: the promise is not.
        action.mutateAsync({ verb: 'revise' }).then(() => show('next'), ignore);
      }}
    >
      {t('revise')}
    </Button>
  );
}

/** What went wrong was said already. */
function ignore(): void {}

/** Those who are under way on a version that is no longer the newest. */
function Older({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programmeEdit.revision');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const people = programme.versions.slice(1).reduce((sum, { underWay }) => sum + underWay, 0);
  if (people === 0) return null;
  return (
    <>
      <Text size="sm">{t('older', { people })}</Text>
      {may(me.role, 'programme.migrate') && (
        <Button size="xs" onClick={() => setOpen(true)}>
          {t('migrate')}
        </Button>
      )}
      {open && <MigrateDialog programme={programme} onClose={() => setOpen(false)} />}
    </>
  );
}
