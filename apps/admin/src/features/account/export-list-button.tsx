import { Button } from '@mantine/core';
import type { AccountColumn } from '@sleutel/domain/account';
import { may } from '@sleutel/domain/user';
import { IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useOwnLanguage } from '../../lib/content-language.ts';
import { useMe } from '../../lib/me.ts';
import { type AccountsSearch, toListInput } from './accounts-search.ts';

interface ExportListButtonProps {
  readonly search: AccountsSearch;
  readonly columns: readonly AccountColumn[];
}

/** The list as a file: who is on it, in the order and with the columns in which it is seen. */
export function ExportListButton({ search, columns }: ExportListButtonProps) {
  const t = useTranslations('accountList');
  const language = useOwnLanguage();
  const me = useMe();
  if (!may(me.role, 'account.exportList')) return null;
  const input = JSON.stringify({ ...toListInput(search), columns, language });
  return (
    <Button
      component="a"
      variant="default"
      href={`/api/accounts.csv?${new URLSearchParams({ input })}`}
      download
      leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
      visibleFrom="sm"
    >
      {t('csv')}
    </Button>
  );
}
