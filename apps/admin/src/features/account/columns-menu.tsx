import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { AccountColumn } from '@sleutel/domain/account';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { usualColumns } from './account-column-names.ts';

const Kept = AccountColumn.array().catch([...usualColumns]);

/** The columns of the list: those of the address, else those chosen here last. */
export function useChosenColumns(ofAddress: readonly AccountColumn[] | undefined) {
  const [kept, keep] = useLocalStorage<AccountColumn[]>({
    key: 'sleutel.accounts.columns',
    defaultValue: [...usualColumns],
    getInitialValueInEffect: false,
    deserialize: (text) => Kept.parse(text === undefined ? undefined : readJson(text)),
  });
  return { chosen: ofAddress ?? kept, keep };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface ColumnsMenuProps {
  readonly chosen: readonly AccountColumn[];
  readonly onChange: (chosen: AccountColumn[]) => void;
}

export function ColumnsMenu({ chosen, onChange }: ColumnsMenuProps) {
  const t = useTranslations('accountList.columns');
  const title = useTranslations('account.columns');
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.6} />} visibleFrom="sm">
          {t('open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          aria-label={t('open')}
          value={[...chosen]}
          onChange={(next) => onChange(AccountColumn.options.filter((each) => next.includes(each)))}
        >
          <Stack gap={8}>
            {AccountColumn.options.map((column) => (
              <Checkbox
                key={column}
                value={column}
                label={title(column)}
                disabled={chosen.length === 1 && chosen[0] === column}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button variant="subtle" size="compact-sm" mt="md" onClick={() => onChange([...usualColumns])}>
          {t('usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
