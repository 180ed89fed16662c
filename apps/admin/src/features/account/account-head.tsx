import { Badge, Group, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import type { AccountDetails } from './account-page.tsx';
import { StatusReasons } from './status-reasons.tsx';

/** Who it is: name, type, status, place, manager, next step. */
export function AccountHead({ details }: { readonly details: AccountDetails }) {
  const t = useTranslations('account');
  const { country } = useFigures();
  const { account, snapshot, owner } = details;
  const type = account.type ?? snapshot?.type;
  const place = [account.industry, account.region, account.country && country(account.country)].filter(
    Boolean,
  );
  return (
    <header>
      <AnchorLink to="/accounts" size="sm" c="dimmed">
        {t('page.back')}
      </AnchorLink>
      <Group gap="md" align="center">
        <Title order={1}>{account.name}</Title>
        {snapshot && <StatusMark status={snapshot.status} />}
        {type && (
          <Badge variant="light" tt="none" fw={500}>
            {t(`type.${type}`)}
          </Badge>
        )}
        {(snapshot?.key || account.markedKey) && (
          <Group gap={4} c="dimmed">
            <IconKey size={14} stroke={1.6} aria-hidden />
            <Text size="sm">{t('key')}</Text>
          </Group>
        )}
      </Group>
      <Text c="dimmed">
        {[
          account.externalId,
          ...place,
          owner ? t('page.owner', { name: owner.name }) : t('page.noOwner'),
        ].join(' · ')}
      </Text>
      {snapshot && <StatusReasons snapshot={snapshot} />}
      <NextStep step={details.nextStep} />
    </header>
  );
}

function NextStep({ step }: { readonly step: AccountDetails['nextStep'] }) {
  const t = useTranslations('account.page');
  const inOwnLanguage = useInOwnLanguage();
  const { day } = useFigures();
  if (!step) return null;
  const title = inOwnLanguage<string>(step.title) ?? '';
  return (
    <Text mt={4}>
      {t('nextStep', { title })}
      {step.dueOn && ` · ${t('due', { day: day(step.dueOn) })}`}
    </Text>
  );
}
