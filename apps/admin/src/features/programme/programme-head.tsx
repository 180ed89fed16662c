import { Group, Text, Title } from '@mantine/core';
import { Side } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';
import { ProgrammeStateMark } from '../../lib/programme-state-mark.tsx';
import { ProgrammeActions } from './programme-actions.tsx';
import { SaveLine } from './save-line.tsx';

/** Which one it is, how it stands in a sentence, and what may be done with it now. */
export function ProgrammeHead({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme');
  return (
    <header>
      <Group justify="space-between" align="flex-end" gap="md">
        <div>
          <AnchorLink to="/programmes" size="sm" c="dimmed">
            {t('back')}
          </AnchorLink>
          <Group gap="md">
            <Title order={1}>{programme.design.name}</Title>
            <ProgrammeStateMark state={programme.state} launched={programme.launchedAt !== null} />
            <Text c="dimmed">{t(`kind.${programme.design.kind}`)}</Text>
          </Group>
          <Summary programme={programme} />
          <Stop stop={programme.stop} />
        </div>
        <Group gap="md">
          <SaveLine />
          <ProgrammeActions programme={programme} />
        </Group>
      </Group>
      <SentBack programme={programme} />
    </header>
  );
}

/** Who stopped it in an emergency, when and why. */
function Stop({ stop }: { readonly stop: Programme['stop'] }) {
  const t = useTranslations('programme.stop');
  const { moment } = useFigures();
  if (!stop) return null;
  return (
    <Text c="var(--lost)" role="note">
      {t('note', { name: stop.by?.name ?? '–', when: moment(stop.at), reason: stop.reason })}
    </Text>
  );
}

/** What has to change, as whoever sent it back wrote it, and where that is dealt with. */
function SentBack({ programme: { id, sentBack } }: { readonly programme: Programme }) {
  const t = useTranslations('programme.reject');
  const { moment } = useFigures();
  if (!sentBack) return null;
  const { by, at, reason } = sentBack;
  return (
    <Text role="note" maw={760} mt="xs">
      {t('note', { name: by.name, when: moment(at), reason })}{' '}
      <AnchorLink to="/programmes/$programmeId/approval" params={{ programmeId: id }} inherit>
        {t('deal')}
      </AnchorLink>
    </Text>
  );
}

function Summary({
  programme: { state, problems, approvals, launchedAt },
}: {
  readonly programme: Programme;
}) {
  const t = useTranslations('programme');
  const { day } = useFigures();
  const { dayOf } = useCompanyDays();
  const missing = Side.options.filter(
    (side) => !approvals.some((each) => each.standing && each.side === side),
  );
  const [one = '', other] = missing.map((side) => t(`lowerSide.${side}`));
  const sentence = {
    draft: () =>
      t('summary.draft', { problems: problems.filter((each) => each.severity === 'error').length }),
    inReview: () => t('summary.inReview', { sides: other === undefined ? one : t('and', { one, other }) }),
    approved: () => t('summary.approved'),
    live: () => t('summary.live', { day: launchedAt === null ? '' : day(dayOf(launchedAt)) }),
    paused: () => t('summary.paused'),
    finished: () => t(launchedAt === null ? 'summary.discarded' : 'summary.finished'),
  };
  return <Text c="dimmed">{sentence[state]()}</Text>;
}
