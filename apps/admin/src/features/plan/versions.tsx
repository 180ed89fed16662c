import { Text } from '@mantine/core';
import { planSections } from '@sleutel/domain/plan';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';
import classes from './plan.module.css';

interface VersionsProps {
  readonly accountId: string;
  /** The plan's own: a new one lets the list ask again. */
  readonly version: number;
  readonly chosen: number | undefined;
}

/** Every version of the plan, the newest first, each leading to what it changed. */
export function Versions({ accountId, version, chosen }: VersionsProps) {
  const t = useTranslations('plan');
  const trpc = useTRPC();
  const { moment } = useFigures();
  const { data } = useQuery(trpc.plan.versions.queryOptions({ accountId }, { enabled: version > 0 }));
  if (version === 0 || !data) return null;
  return (
    <Section title={t('versions.title')}>
      <ul className={classes.list}>
        {data.map((each) => (
          <li key={each.version} className={classes.item}>
            <AnchorLink
              to="/accounts/$accountId/plan"
              params={{ accountId }}
              search={{ version: each.version }}
              resetScroll={false}
              aria-current={each.version === chosen}
              fw={each.version === chosen ? 600 : 400}
            >
              {t('versions.one', { version: each.version })}
            </AnchorLink>
            <Text size="sm" c="dimmed">
              {[
                each.by,
                moment(each.createdAt),
                planSections
                  .filter((section) => each.sections.includes(section))
                  .map((section) => t(`section.${section}`))
                  .join(', '),
                ...each.signedBy.map((side) => t('versions.signed', { side: t(`side.${side}`) })),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
