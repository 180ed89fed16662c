import { Button, Group } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { ButtonLink } from '../../components/link.tsx';

interface NobodyKnownProps {
  /** Null: the reader may not change the map. */
  readonly onAdd: (() => void) | null;
}

/** Where a map begins. */
export function NobodyKnown({ onAdd }: NobodyKnownProps) {
  const t = useTranslations('contact.nobody');
  if (!onAdd) return <Empty title={t('title')}>{t('reading')}</Empty>;
  return (
    <Empty
      title={t('title')}
      action={
        <Group gap="sm" justify="center">
          <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={onAdd}>
            {t('add')}
          </Button>
          <ButtonLink to="/imports" variant="default">
            {t('import')}
          </ButtonLink>
        </Group>
      }
    >
      {t('body')}
    </Empty>
  );
}
