import { ActionIcon, Group, Select, Text, TextInput, Tooltip } from '@mantine/core';
import { SLOTS, Slot } from '@sleutel/domain/template';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { NodeSelection } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BlockFields } from './block-fields.tsx';
import { currentBlock, deleteBlock, moveBlock, setBlock } from './commands.ts';
import { ConditionButton } from './condition-button.tsx';
import classes from './email-editor.module.css';
import type { EditorTexts } from './texts.ts';

interface BlockPanelProps {
  readonly editor: Editor;
  readonly texts: EditorTexts;
}

/** What the block at the cursor is besides its words; with a variable chosen, its fallback. */
export function BlockPanel({ editor, texts }: BlockPanelProps) {
  const t = useTranslations('content.editor');
  const slots = useTranslations('content.slot');
  const { block, variable } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const found = currentBlock(now);
      const chosen = now.state.selection instanceof NodeSelection ? now.state.selection.node : null;
      return {
        block: found && { type: found.node.type.name, attrs: found.node.attrs, lines: found.node.childCount },
        variable: chosen?.type.name === 'variable' ? chosen.attrs : null,
      };
    },
  });
  if (!block) return null;
  if (variable) return <Fallback editor={editor} texts={texts} variable={variable} />;
  const slot = Slot.safeParse(block.attrs.slot);
  return (
    <Group className={classes.panel} gap="xs" role="group" aria-label={t('panel')}>
      <Text size="sm" fw={600} miw={96}>
        {texts.block(block.type)}
      </Text>
      <BlockFields key={block.type} editor={editor} block={block} />
      <ConditionButton
        condition={block.attrs.showIf}
        said={texts.condition(block.attrs.showIf)}
        onSet={(showIf) => setBlock(editor, { showIf })}
      />
      <Select
        size="xs"
        w={170}
        aria-label={t('slot')}
        data={[{ value: '', label: t('noSlot') }, ...SLOTS.map((value) => ({ value, label: slots(value) }))]}
        allowDeselect={false}
        value={slot.success ? slot.data : ''}
        onChange={(value) => setBlock(editor, { slot: value || null })}
      />
      <Group gap={2} ml="auto" wrap="nowrap">
        <Do label={t('up')} onClick={() => moveBlock(editor, -1)}>
          <IconArrowUp size={16} />
        </Do>
        <Do label={t('down')} onClick={() => moveBlock(editor, 1)}>
          <IconArrowDown size={16} />
        </Do>
        <Do label={t('delete')} onClick={() => deleteBlock(editor)}>
          <IconTrash size={16} />
        </Do>
      </Group>
    </Group>
  );
}

interface DoProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Do({ label, onClick, children }: DoProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface FallbackProps extends BlockPanelProps {
  readonly variable: Record<string, unknown>;
}

/** What is said where the variable is empty. */
function Fallback({ editor, texts, variable }: FallbackProps) {
  const t = useTranslations('content.editor');
  return (
    <Group className={classes.panel} gap="xs" role="group" aria-label={t('panel')}>
      <Text size="sm" fw={600}>
        {texts.variable(String(variable.path))}
      </Text>
      <TextInput
        size="xs"
        aria-label={t('fallback')}
        placeholder={t('fallback')}
        w={260}
        maxLength={200}
        value={typeof variable.fallback === 'string' ? variable.fallback : ''}
        onChange={(event) =>
          editor.commands.updateAttributes('variable', { fallback: event.currentTarget.value || null })
        }
      />
    </Group>
  );
}
