import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Side, sidesOf } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { type Plan, usePlanDeed } from './plan.ts';

/** Which version both sides have signed, and who still has to. */
export function SignOffs({ plan }: { readonly plan: Plan }) {
  const t = useTranslations('plan.signOff');
  const { accountId, version } = plan;
  return (
    <Section id="sign-offs" title={t('title')} lead={version === 0 ? t('unwritten') : t('lead', { version })}>
      <Stack gap="sm">
        {version > 0 && Side.options.map((side) => <OneSide key={side} plan={plan} side={side} />)}
        <Group gap="md">
          <AnchorLink to="/accounts/$accountId/print" params={{ accountId }} size="sm">
            {t('print')}
          </AnchorLink>
          <Anchor href={`/api/accounts/${accountId}/plan.pdf`} size="sm" target="_blank">
            {t('pdf')}
          </Anchor>
        </Group>
      </Stack>
    </Section>
  );
}

function OneSide({ plan, side }: { readonly plan: Plan; readonly side: Side }) {
  const t = useTranslations('plan');
  const me = useMe();
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const { moment } = useFigures();
  const { accountId, version } = plan;
  const signed = plan.signOffs.find((each) => each.side === side);
  const mine = plan.signOffs.some((each) => each.standing && each.user.id === me.id);
  const may = sidesOf(me.role).includes(side) && !mine && !signed?.standing;
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Mark
          shape={signed?.standing ? 'full' : 'ring'}
          colour={signed?.standing ? 'var(--active)' : 'var(--muted)'}
        >
          {t(`side.${side}`)}
        </Mark>
        {may && (
          <Button
            size="compact-md"
            onClick={() => void deed(() => client.plan.signOff.mutate({ accountId, side, version }))}
          >
            {t('signOff.sign', { side: t(`side.${side}`), version })}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {signed
          ? t(signed.standing ? 'signOff.signed' : 'signOff.voided', {
              name: signed.user.name,
              version: signed.version,
              when: moment(signed.signedAt),
            })
          : t('signOff.waits')}
      </Text>
    </div>
  );
}
