import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Face } from '../../components/face.tsx';
import type { AccountDetails } from '../../lib/account.ts';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { DueMark } from '../../lib/due-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import classes from './account-head.module.css';

interface AccountStandingProps {
  readonly details: AccountDetails;
  readonly currency: string;
}

/** What one needs to know before reading on, in one line of names and values. */
export function AccountStanding({ details, currency }: AccountStandingProps) {
  const t = useTranslations('account.page');
  const { money } = useFigures();
  const { snapshot, owner, team } = details;
  const atRisk = Number(snapshot?.valueAtRisk ?? 0);
  return (
    <dl className={classes.standing}>
      {snapshot && atRisk > 0 && (
        <Fact name={t('atRiskShort')} colour="var(--money)">
          {money(snapshot.valueAtRisk, currency)}
        </Fact>
      )}
      <Fact name={t('manager')}>
        {owner ? (
          <Group component="span" gap={6} wrap="nowrap">
            <Face name={owner.name} image={owner.image} size={20} />
            {owner.name}
          </Group>
        ) : (
          t('noOwner')
        )}
      </Fact>
      {team.length > 0 && <Fact name={t('team')}>{team.map(({ name }) => name).join(', ')}</Fact>}
      <OpenRisks risks={details.openRisks} />
      <NextStep step={details.nextStep} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly colour?: string;
  readonly children: ReactNode;
}

function Fact({ name, colour, children }: FactProps) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} {...(colour ? { style: { color: colour }, fw: 600 } : {})}>
        {children}
      </Text>
    </div>
  );
}

const kinds = ['complaints', 'promises', 'deliveries', 'tenders'] as const;

/** What is open and speaks against us or may; nothing where nothing is. */
function OpenRisks({ risks }: { readonly risks: AccountDetails['openRisks'] }) {
  const t = useTranslations('account.page.risk');
  const open = kinds.filter((kind) => risks[kind] > 0);
  if (open.length === 0) return null;
  return <Fact name={t('title')}>{open.map((kind) => t(kind, { count: risks[kind] })).join(' · ')}</Fact>;
}

function NextStep({ step }: { readonly step: AccountDetails['nextStep'] }) {
  const t = useTranslations('account.page');
  const inOwnLanguage = useInOwnLanguage();
  if (!step) return null;
  const title = inOwnLanguage<string>(step.title) ?? '';
  return (
    <Fact name={t('nextStepShort')}>
      {title}
      {step.dueOn && <DueMark dueOn={step.dueOn} parted />}
    </Fact>
  );
}
