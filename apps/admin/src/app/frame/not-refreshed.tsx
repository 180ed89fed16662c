import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './frame.module.css';
import { useUnanswered } from './use-unanswered.ts';

/** Says that some of the screen could not be asked for again, or is gone, while it shows what it had. */
export function NotRefreshed() {
  const t = useTranslations('frame');
  const common = useTranslations('common');
  const { unanswered, gone, again } = useUnanswered();
  if (gone) {
    return (
      <Alert color="yellow" role="status" className={classes.notRefreshed ?? ''}>
        <Text size="sm">{t('gone')}</Text>
      </Alert>
    );
  }
  if (!unanswered) return null;
  return (
    <Alert color="yellow" role="status" className={classes.notRefreshed ?? ''}>
      <Group gap="sm" justify="space-between">
        <Text size="sm">{t('notRefreshed')}</Text>
        <Button variant="default" size="compact-sm" onClick={again}>
          {common('retry')}
        </Button>
      </Group>
    </Alert>
  );
}
