import { Button, Group, Select, Skeleton, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import { PartFailed } from '../../components/part-failed.tsx';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useStepText } from './step-text.ts';

type Preview = RouterOutputs['programme']['previewMigration'];
type Row = Preview['rows'][number];
type Answers = Readonly<Record<string, string | null>>;

interface MigrateDialogProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

const LEAVES = ' leaves';

/** Shows where everybody on an older version would go, asks where nobody knows, and moves them. */
export function MigrateDialog({ programme, onClose }: MigrateDialogProps) {
  const t = useTranslations('programmeEdit.migration');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.programme.previewMigration.queryOptions({ id: programme.id }));
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {data && <Ask programme={programme} preview={data} onClose={onClose} />}
      {!data && (error ? <PartFailed error={error} /> : <Skeleton height={160} aria-busy />)}
    </Dialog>
  );
}

/** The proposals, to be changed. */
function proposed(rows: readonly Row[]): Answers {
  return Object.fromEntries(
    rows.flatMap(({ from, landing }) =>
      landing.kind === 'open' && landing.proposal !== null ? [[from.stepKey, landing.proposal]] : [],
    ),
  );
}

function Ask({ programme, preview, onClose }: MigrateDialogProps & { readonly preview: Preview }) {
  const t = useTranslations('programmeEdit.migration');
  const common = useTranslations('common');
  const say = useStepText(programme.design);
  const [answers, setAnswers] = useState(() => proposed(preview.rows));
  const migrate = useMigrate(programme.id, onClose);
  const { rows, people, notAgain, to } = preview;
  const open = rows.filter(({ landing }) => landing.kind === 'open');
  const unanswered = open.some(({ from }) => answers[from.stepKey] === undefined);
  const nameOf = (key: string) => {
    const step = programme.design.sequence.steps.find((each) => each.key === key);
    return step ? say(step) : key;
  };
  return (
    <Stack gap="md">
      <Text>{t('lead', { people, number: to.number })}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th ta="right">{t('people')}</Table.Th>
            <Table.Th>{t('to')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.from.number} ${row.from.stepKey}`}>
              <Table.Td>{t('step', { name: row.from.name, number: row.from.number })}</Table.Td>
              <Table.Td ta="right" className="figures">
                {row.people}
              </Table.Td>
              <Table.Td>
                {row.landing.kind === 'open' ? (
                  <Target
                    row={row}
                    programme={programme}
                    value={answers[row.from.stepKey]}
                    onChange={(target) => setAnswers((old) => ({ ...old, [row.from.stepKey]: target }))}
                  />
                ) : (
                  t('same')
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {notAgain.map(({ stepKey, people: had }) => (
        <Text key={stepKey} size="sm" c="dimmed">
          {t('notAgain', { people: had, step: nameOf(stepKey) })}
        </Text>
      ))}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          disabled={unanswered}
          loading={migrate.isPending}
          onClick={() => migrate.mutate({ to: to.id, answers })}
        >
          {t('submit', { people })}
        </Button>
      </Group>
    </Stack>
  );
}

interface TargetProps {
  readonly row: Row;
  readonly programme: Programme;
  readonly value: string | null | undefined;
  readonly onChange: (target: string | null) => void;
}

function Target({ row, programme, value, onChange }: TargetProps) {
  const t = useTranslations('programmeEdit.migration');
  const say = useStepText(programme.design);
  return (
    <Select
      aria-label={t('where', { name: row.from.name })}
      placeholder={t('choose')}
      allowDeselect={false}
      data={[
        ...programme.design.sequence.steps.map((step) => ({ value: step.key, label: say(step) })),
        { value: LEAVES, label: t('leaves') },
      ]}
      value={value === null ? LEAVES : (value ?? null)}
      onChange={(chosen) => onChange(chosen === LEAVES ? null : chosen)}
    />
  );
}

function useMigrate(id: string, onDone: () => void) {
  const t = useTranslations('programmeEdit.migration');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation({
    mutationFn: ({ to, answers }: { to: string; answers: Answers }) =>
      client.programme.migrate.mutate({ id, to, answers }),
    onSuccess: ({ migrated, left }) => {
      notifications.show({ message: t('done', { migrated, left }) });
      onDone();
    },
    onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.enrolment.pathKey() });
    },
  });
}
