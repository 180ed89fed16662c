import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Slot } from '@sleutel/domain/sequence';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { stepTypes } from './new-step.ts';
import { stepIcons } from './step-icons.ts';
import { useSequenceEdit } from './use-sequence-edit.ts';

interface InsertMenuProps {
  readonly slot: Slot;
  /** Says what it is for; without, a plus alone. */
  readonly label?: string;
}

/** What can be put into a slot. */
export function InsertMenu({ slot, label }: InsertMenuProps) {
  const t = useTranslations('programmeEdit.sequence');
  const edit = useSequenceEdit();
  return (
    <Menu position="bottom" withinPortal>
      <Menu.Target>
        {label === undefined ? (
          <ActionIcon
            size={22}
            radius="xl"
            variant="default"
            className="nodrag nopan"
            style={{ pointerEvents: 'all' }}
            aria-label={t('insert')}
          >
            <IconPlus size={14} />
          </ActionIcon>
        ) : (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />}>
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {stepTypes.map((type) => {
          const Icon = stepIcons[type];
          return (
            <Menu.Item
              key={type}
              leftSection={<Icon size={16} stroke={1.6} />}
              onClick={() => edit.insert(slot, type)}
            >
              {t(`type.${type}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
