import { Badge, Group, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import type { AccountDetails } from '../../lib/account.ts';
import { useCellName } from '../../lib/cell-name.ts';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import { AccountActions } from './account-actions.tsx';
import { AccountStanding } from './account-standing.tsx';
import { StatusReasons } from './status-reasons.tsx';

interface AccountHeadProps {
  readonly details: AccountDetails;
  readonly currency: string;
}

/** Who it is and how it stands: name, type, status with its reasons, money at risk, who cares for it, what is next. */
export function AccountHead({ details, currency }: AccountHeadProps) {
  const t = useTranslations('account');
  const cellName = useCellName();
  const { account, snapshot } = details;
  const type = account.type ?? snapshot?.type;
  return (
    <header>
      <AnchorLink to="/accounts" size="sm" c="dimmed">
        {t('page.back')}
      </AnchorLink>
      <Group justify="space-between" align="flex-start" gap="sm" mb={4}>
        <Group gap="md" align="center" style={{ minWidth: 0 }}>
          <Title order={1}>{account.name}</Title>
          {snapshot && <StatusMark status={snapshot.status} />}
          {type && (
            <Badge variant="light" tt="none" fw={500}>
              {t(`type.${type}`)}
            </Badge>
          )}
          {snapshot && <Text c="dimmed">{t('page.inCell', { cell: cellName(snapshot.cell) })}</Text>}
          {(snapshot?.key || account.markedKey) && <KeyMark />}
        </Group>
        <AccountActions details={details} />
      </Group>
      <Place details={details} />
      {snapshot && <StatusReasons snapshot={snapshot} />}
      <AccountStanding details={details} currency={currency} />
    </header>
  );
}

function KeyMark() {
  const t = useTranslations('account');
  return (
    <Group gap={4} c="dimmed">
      <IconKey size={14} stroke={1.6} aria-hidden />
      <Text size="sm">{t('key')}</Text>
    </Group>
  );
}

function Place({ details: { account } }: Pick<AccountHeadProps, 'details'>) {
  const { country } = useFigures();
  const place = [account.externalId, account.industry, account.region];
  return (
    <Text c="dimmed">
      {[...place, account.country && country(account.country)].filter(Boolean).join(' · ')}
    </Text>
  );
}
