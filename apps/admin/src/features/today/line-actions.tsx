import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { IconClock } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import type { Line } from './today-lines.tsx';
import { useDeed } from './use-deed.ts';

interface LineActionsProps {
  readonly line: Line;
  readonly title: string;
}

/** What can be done with a line where it stands: done, seen, or later. */
export function LineActions({ line, title }: LineActionsProps) {
  const t = useTranslations('today.action');
  const me = useMe();
  const deed = useDeed(title);
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {line.kind === 'promise' && may(me.role, 'promise.keep') && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('keptNamed', { title })}
          onClick={() => deed.keep(line.id, line.version)}
        >
          {t('kept')}
        </Button>
      )}
      {line.kind === 'task' && may(me.role, 'task.complete') && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('doneNamed', { title })}
          onClick={() => deed.complete(line.id)}
        >
          {t('done')}
        </Button>
      )}
      {line.kind === 'mention' && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => deed.see(line.commentId, line.programme !== null)}
        >
          {t('seen')}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('later', { title })}>
            <IconClock size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {([1, 7] as const).map((days) => (
            <Menu.Item key={days} onClick={() => deed.snooze(line.key, morningIn(days))}>
              {t(days === 1 ? 'tomorrow' : 'nextWeek')}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

const morning = 6;

/** Six o'clock here, so many days from now. */
function morningIn(days: number): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning).toISOString();
}
