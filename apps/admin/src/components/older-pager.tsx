import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface OlderPagerProps {
  /** Where the page begins; undefined: with the newest. */
  readonly before: string | undefined;
  /** Where the next older one begins; null where there is none. */
  readonly older: string | null;
  readonly onGo: (before: string | undefined) => void;
}

/** The ways through a list that goes on as it is read, and so has no numbered pages. */
export function OlderPager({ before, older, onGo }: OlderPagerProps) {
  const t = useTranslations('common');
  if (before === undefined && older === null) return null;
  return (
    <Group justify="flex-end" gap="sm">
      {before !== undefined && (
        <Button size="xs" variant="default" onClick={() => onGo(undefined)}>
          {t('newest')}
        </Button>
      )}
      {older !== null && (
        <Button size="xs" variant="default" onClick={() => onGo(older)}>
          {t('older')}
        </Button>
      )}
    </Group>
  );
}
