import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

export interface PersonDeed {
  readonly key: string;
  readonly label: string;
  /** The same with the person's name: rows are alike to whoever does not see them. */
  readonly name: string;
  readonly act: () => void;
}

/** What may be done about one person: side by side, and behind one button where that would fill the screen. */
export function PersonDeeds({ of, deeds }: { readonly of: string; readonly deeds: readonly PersonDeed[] }) {
  const t = useTranslations('settings.people');
  return (
    <>
      <Group gap="xs" visibleFrom="sm">
        {deeds.map(({ key, label, name, act }) => (
          <Button key={key} size="compact-xs" variant="default" aria-label={name} onClick={act}>
            {label}
          </Button>
        ))}
      </Group>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('deedsOf', { name: of })} hiddenFrom="sm">
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {deeds.map(({ key, label, act }) => (
            <Menu.Item key={key} onClick={act}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
