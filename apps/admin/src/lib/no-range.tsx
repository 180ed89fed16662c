import { Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../components/link.tsx';
import { useMe } from './me.ts';

/** Until the company has said what it sells there is nothing to hold an account against. */
export function NoRange() {
  const t = useTranslations('whiteSpace');
  const { role } = useMe();
  return (
    <Text span c="dimmed">
      {t('noRange')}{' '}
      {may(role, 'company.update') && (
        <AnchorLink to="/settings" hash="solutions">
          {t('nameRange')}
        </AnchorLink>
      )}
    </Text>
  );
}
