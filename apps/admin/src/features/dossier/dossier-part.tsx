import { Stack, Text } from '@mantine/core';
import type { DossierPart as Part, PartCompleteness } from '@sleutel/domain/dossier';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';

interface DossierPartProps {
  readonly part: Part;
  readonly completeness: PartCompleteness;
  readonly children: ReactNode;
}

/** One of the four parts, with what would make it more complete and why that matters. */
export function DossierPart({ part, completeness: { score, missing }, children }: DossierPartProps) {
  const t = useTranslations('dossier');
  const { percent } = useFigures();
  const lead = missing[0]
    ? t('partLead', { score: percent(score), missing: t(`missing.${missing[0]}`) })
    : t('partComplete');
  return (
    <div id={part} style={{ scrollMarginTop: 60 }}>
      <Section title={t(`part.${part}`)} lead={lead}>
        <Stack gap="md">{children}</Stack>
      </Section>
      {missing.length > 1 && (
        <Text size="xs" c="dimmed" mt={4}>
          {missing
            .slice(1)
            .map((item) => t(`missing.${item}`))
            .join(' ')}
        </Text>
      )}
    </div>
  );
}
