import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './edit.module.css';

interface ConflictNoticeProps {
  readonly by: string | null;
  /** When it was changed, in words. */
  readonly when: string | null;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else was faster: both values side by side, and a choice. Nothing is overwritten before it. */
export function ConflictNotice({ by, when, mine, theirs, onMine, onTheirs }: ConflictNoticeProps) {
  const t = useTranslations('edit.conflict');
  return (
    <div role="alert" className={classes.conflict}>
      <Text fw={550}>{by ? t('by', { name: by, when: when ?? '' }) : t('somebody')}</Text>
      <div className={classes.both}>
        <Version name={t('theirs')}>{theirs}</Version>
        <Version name={t('mine')}>{mine}</Version>
      </div>
      <Group gap="sm">
        <Button size="compact-md" variant="default" onClick={onTheirs}>
          {t('keepTheirs')}
        </Button>
        <Button size="compact-md" onClick={onMine}>
          {t('useMine')}
        </Button>
      </Group>
    </div>
  );
}

function Version({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.version}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <div>{children}</div>
    </div>
  );
}
