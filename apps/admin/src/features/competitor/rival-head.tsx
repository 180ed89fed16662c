import { Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Rival = RouterOutputs['rival']['list']['items'][number];

/** Which competitor it is, and what of this account went to them. */
export function RivalHead({ rival: { name, website, tendersLost } }: { readonly rival: Rival }) {
  const t = useTranslations('dossier.rival');
  return (
    <Group gap="sm" mb={4}>
      <Text fw={600}>{name}</Text>
      {website && (
        <Text size="sm" c="dimmed">
          {website}
        </Text>
      )}
      {tendersLost > 0 && (
        <Text size="sm" style={{ color: 'var(--lost)' }}>
          {t('tendersLost', { count: tendersLost })}
        </Text>
      )}
    </Group>
  );
}
