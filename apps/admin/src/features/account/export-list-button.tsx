import { Button, Menu } from '@mantine/core';
import type { AccountColumn } from '@sleutel/domain/account';
import { may } from '@sleutel/domain/user';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useOwnLanguage } from '../../lib/content-language.ts';
import { useMe } from '../../lib/me.ts';
import { type AccountsSearch, toFilter, toListInput } from './accounts-search.ts';

interface ExportListButtonProps {
  readonly search: AccountsSearch;
  readonly columns: readonly AccountColumn[];
}

/** The list as a file, in the order and with the columns in which it is seen, or the people of those who are on it. */
export function ExportListButton({ search, columns }: ExportListButtonProps) {
  const t = useTranslations('accountList');
  const language = useOwnLanguage();
  const { role } = useMe();
  if (!may(role, 'account.exportList')) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          visibleFrom="sm"
        >
          {t('csv')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={fileOf('accounts', { ...toListInput(search), columns, language })}
          download
        >
          {t('csvAccounts')}
        </Menu.Item>
        {may(role, 'contact.export') && (
          <Menu.Item component="a" href={fileOf('contacts', toFilter(search))} download>
            {t('csvPeople')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function fileOf(noun: 'accounts' | 'contacts', input: object): string {
  return `/api/${noun}.csv?${new URLSearchParams({ input: JSON.stringify(input) })}`;
}
