import { ActionIcon, Button, Divider, Group, Menu, ScrollArea, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconPlus,
  IconVariable,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { chainInText } from './commands.ts';
import classes from './email-editor.module.css';
import { LinkButton } from './link-button.tsx';
import type { SlashItem } from './slash.ts';

interface ToolbarProps {
  readonly editor: Editor;
  readonly insertable: (query: string) => readonly SlashItem[];
}

/** Everything that can be done to the words, for those who do not know the keys. */
export function Toolbar({ editor, insertable }: ToolbarProps) {
  const t = useTranslations('content.editor');
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  return (
    <Group role="toolbar" aria-label={t('toolbar')} gap={4} className={classes.toolbar}>
      <Tool label={t('undo')} disabled={!state.undo} onClick={() => chainInText(editor).undo().run()}>
        <IconArrowBackUp size={18} />
      </Tool>
      <Tool label={t('redo')} disabled={!state.redo} onClick={() => chainInText(editor).redo().run()}>
        <IconArrowForwardUp size={18} />
      </Tool>
      <Divider orientation="vertical" mx={4} />
      <Tool label={t('bold')} on={state.bold} onClick={() => chainInText(editor).toggleMark('bold').run()}>
        <IconBold size={18} />
      </Tool>
      <Tool
        label={t('italic')}
        on={state.italic}
        onClick={() => chainInText(editor).toggleMark('italic').run()}
      >
        <IconItalic size={18} />
      </Tool>
      <LinkButton editor={editor} />
      <Divider orientation="vertical" mx={4} />
      <Choice
        label={t('addBlock')}
        icon={<IconPlus size={16} />}
        items={() => insertable('')}
        group="block"
      />
      <Choice
        label={t('addVariable')}
        icon={<IconVariable size={16} />}
        items={() => insertable('')}
        group="variable"
      />
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, on, disabled = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={on ? 'light' : 'subtle'}
        color={on ? 'teal' : 'gray'}
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: () => readonly SlashItem[];
  readonly group: SlashItem['group'];
}

function Choice({ label, icon, items, group }: ChoiceProps) {
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={icon}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320}>
          {items()
            .filter((item) => item.group === group)
            .map(({ key, label: name, run }) => (
              <Menu.Item key={key} onClick={run}>
                {name}
              </Menu.Item>
            ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
