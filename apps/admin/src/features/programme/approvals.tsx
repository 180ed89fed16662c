import { Group, Stack, Text } from '@mantine/core';
import { Side } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';

type Approval = Programme['approvals'][number];

const shownOfHash = 12;

/** Who approved exactly what, who still has to, and what was approved before. */
export function Approvals({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme');
  const { approvals, contentHash, writers } = programme;
  const earlier = approvals.filter((each) => !each.standing);
  return (
    <Section title={t('approvals.title')} lead={t('approvals.lead')}>
      <Stack gap="sm">
        {Side.options.map((side) => (
          <SideLine
            key={side}
            side={side}
            approval={approvals.find((each) => each.standing && each.side === side)}
          />
        ))}
        {writers.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('approvals.writers', { names: writers.map(({ name }) => name).join(', ') })}
          </Text>
        )}
        {contentHash !== null && (
          <Text size="sm" c="dimmed" title={contentHash}>
            {t('approvals.hash', { hash: contentHash.slice(0, shownOfHash) })}. {t('approvals.hashNote')}
          </Text>
        )}
        {earlier.length > 0 && <Earlier approvals={earlier} />}
      </Stack>
    </Section>
  );
}

function SideLine({ side, approval }: { readonly side: Side; readonly approval: Approval | undefined }) {
  const t = useTranslations('programme');
  const { moment } = useFigures();
  return (
    <Group justify="space-between" gap="sm">
      <Mark shape={approval ? 'full' : 'ring'} colour={approval ? 'var(--active)' : 'var(--muted)'}>
        {t(`side.${side}`)}
      </Mark>
      <Text {...(approval ? {} : { c: 'dimmed' })}>
        {approval
          ? t('approvals.given', { name: approval.user.name, when: moment(approval.approvedAt) })
          : t('approvals.waits')}
      </Text>
    </Group>
  );
}

/** Approvals that no longer stand, and why. */
function Earlier({ approvals }: { readonly approvals: readonly Approval[] }) {
  const t = useTranslations('programme');
  const { moment } = useFigures();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('approvals.earlier')}
      </Text>
      {approvals.map(({ side, user, approvedAt, voidReason }) => (
        <Text key={`${side} ${approvedAt}`} size="sm" c="dimmed">
          {t(`side.${side}`)}: {t('approvals.given', { name: user.name, when: moment(approvedAt) })} (
          {t('approvals.void', { reason: voidReason ?? 'other' })})
        </Text>
      ))}
    </div>
  );
}
