import { Button, Group, Paper, Popover, Stack, TagsInput, Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { HandOverDialog } from '../../lib/hand-over/hand-over-dialog.tsx';
import { OwnerChoice } from '../../lib/hand-over/owner-choice.tsx';
import { type BulkChange, useBulkUpdate } from '../../lib/hand-over/use-bulk-update.ts';
import { useHandOver } from '../../lib/hand-over/use-hand-over.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { type AccountsSearch, toFilter } from './accounts-search.ts';
import classes from './bulk-bar.module.css';
import { DraftProgrammeButton } from './draft-programme-button.tsx';
import type { Selection } from './use-selection.ts';

interface BulkBarProps {
  readonly selection: Selection;
  readonly search: AccountsSearch;
  /** How many the filter leaves. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What may be done with the accounts that are chosen, over the foot of the list. */
export function BulkBar({ selection, search, total, onAll, onClear }: BulkBarProps) {
  const t = useTranslations('accountList.bulk');
  const trpc = useTRPC();
  const chosen = selection.all ? total : selection.ids.size;
  const { data: values } = useQuery(trpc.segment.values.queryOptions(undefined, { enabled: chosen > 0 }));
  const { mutate, isPending } = useBulkUpdate(onClear);
  const handOver = useHandOver(mutate);
  const { asked } = handOver;
  const dialog = asked && <HandOverDialog asked={asked} onClose={handOver.close} onHandOver={mutate} />;
  // What was asked for is answered, also where the choice is gone meanwhile: it must not wait for the next one.
  if (chosen === 0) return dialog;
  const accounts = selection.all ? { filter: toFilter(search) } : { ids: [...selection.ids] };
  const change = (what: BulkChange) => mutate({ accounts, change: what });
  return (
    <Paper className={classes.bar} withBorder shadow="md" role="region" aria-label={t('label')}>
      <Group gap="sm">
        <Text fw={600} aria-live="polite">
          {t('chosen', { count: chosen })}
        </Text>
        {!selection.all && chosen < total && (
          <Button variant="subtle" size="compact-sm" onClick={onAll}>
            {t('all', { count: total })}
          </Button>
        )}
        <OwnerChoice
          label={t('owner')}
          orNobody
          busy={isPending || handOver.busy}
          onChoose={(owner) => handOver.begin(accounts, owner)}
        />
        <TagsChoice tags={values?.tags ?? []} busy={isPending} onChange={change} />
        <DraftProgrammeButton selection={selection} search={search} chosen={chosen} />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
          {t('clear')}
        </Button>
      </Group>
      {dialog}
    </Paper>
  );
}

interface TagsChoiceProps {
  readonly tags: readonly string[];
  readonly busy: boolean;
  readonly onChange: (change: BulkChange) => void;
}

function TagsChoice({ tags, busy, onChange }: TagsChoiceProps) {
  const t = useTranslations('accountList.bulk');
  const [opened, setOpened] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const apply = () => {
    setOpened(false);
    onChange({ addTags: added, removeTags: removed });
    setAdded([]);
    setRemoved([]);
  };
  const within = { comboboxProps: { withinPortal: false } };
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={300} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconTag size={16} stroke={1.6} />}
          onClick={() => setOpened(!opened)}
        >
          {t('tags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TagsInput
            {...within}
            label={t('add')}
            data={[...tags]}
            maxTags={20}
            value={added}
            onChange={setAdded}
            data-autofocus
          />
          <TagsInput
            {...within}
            label={t('remove')}
            data={[...tags]}
            maxTags={20}
            value={removed}
            onChange={setRemoved}
          />
          <Button onClick={apply} disabled={added.length + removed.length === 0}>
            {t('apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
