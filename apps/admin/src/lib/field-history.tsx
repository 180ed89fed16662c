import { ActionIcon, Button, Group, Popover, Skeleton, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './field-history.module.css';
import { useFigures } from './figures.ts';
import { useRefusal } from './refusal.ts';
import { useTRPC } from './trpc.ts';

interface FieldHistoryProps {
  readonly label: string;
  /** The noun, its id, and the field, as the engine names them. */
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly show: (value: unknown) => ReactNode;
  /** Brings an earlier value back; null where the reader may not. */
  readonly onRestore: ((value: unknown) => void) | null;
}

/** A button beside a field that opens who changed it when, from what to what. */
export function FieldHistory(props: FieldHistoryProps) {
  const t = useTranslations('edit.history');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          className={classes.button}
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={t('open', { label: props.label })}
          onClick={() => setOpened(!opened)}
        >
          <IconHistory size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('open', { label: props.label })}>
        {opened && <Changes {...props} onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

const shown = 20;

interface ChangesProps extends FieldHistoryProps {
  readonly onDone: () => void;
}

function Changes({ entity, entityId, field, show, onRestore, onDone }: ChangesProps) {
  const t = useTranslations('edit.history');
  const trpc = useTRPC();
  const said = useRefusal();
  const { moment } = useFigures();
  const question = { entity, entityId, field, limit: shown };
  const { data, error } = useQuery(trpc.fieldChange.list.queryOptions(question, { staleTime: 0 }));
  if (error) return <Text>{said(error)}</Text>;
  if (!data) return <Skeleton height={48} />;
  if (data.total === 0) return <Text c="dimmed">{t('none')}</Text>;
  const written = (value: unknown) => (value === null ? t('nothing') : show(value));
  return (
    <Stack component="ol" gap="sm" m={0} p={0} className={classes.list} tabIndex={0} data-autofocus>
      {data.items.map(({ id, before, after, at, by }) => (
        <li key={id} className={classes.change}>
          <Text size="xs" c="dimmed">
            {[by?.name ?? t('engine'), moment(at)].join(' · ')}
          </Text>
          <Text size="sm" lineClamp={6}>
            {t.rich('fromTo', { before: () => <s>{written(before)}</s>, after: () => <>{written(after)}</> })}
          </Text>
          {onRestore && (
            <Group>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => {
                  onRestore(before);
                  onDone();
                }}
              >
                {t('restore')}
              </Button>
            </Group>
          )}
        </li>
      ))}
    </Stack>
  );
}
