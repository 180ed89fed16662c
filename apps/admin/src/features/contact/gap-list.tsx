import { Button, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ContactMap, MapGap } from './contact-map.ts';
import classes from './gap-list.module.css';
import { useGapText } from './gap-text.ts';
import type { Remedy } from './remedy.ts';
import { remedyOf } from './remedy.ts';

interface GapListProps {
  readonly map: ContactMap;
  /** Null: the reader may not change the map. */
  readonly onRemedy: ((remedy: Remedy) => void) | null;
}

/** What the map lacks, in words, each with what mends it. */
export function GapList({ map, onRemedy }: GapListProps) {
  const t = useTranslations('contact.gap');
  const say = useGapText(map);
  if (map.gaps.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {onePerSuperior(map.gaps).map((gap) => {
        const remedies = onRemedy ? remedyOf(gap) : [];
        return (
          <li key={keyOf(gap)} className={classes.gap}>
            <span>{say(gap)}</span>
            {remedies.map((remedy) => (
              <Button key={remedy.kind} size="compact-sm" variant="subtle" onClick={() => onRemedy?.(remedy)}>
                {say.remedy(remedy)}
              </Button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function keyOf(gap: MapGap): string {
  return [gap.kind, 'role' in gap ? gap.role : '', 'contactId' in gap ? gap.contactId : ''].join(' ');
}

/** Of those who report to the same one who left, the first speaks for all. */
function onePerSuperior(gaps: readonly MapGap[]): MapGap[] {
  const seen = new Set<string>();
  return gaps.filter((gap) => {
    if (gap.kind !== 'superiorLeft') return true;
    if (seen.has(gap.superiorId)) return false;
    seen.add(gap.superiorId);
    return true;
  });
}
