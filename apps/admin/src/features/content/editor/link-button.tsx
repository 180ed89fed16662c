import { ActionIcon, Button, Group, Popover, Stack, Tooltip } from '@mantine/core';
import { LinkTarget } from '@sleutel/domain/template';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { chainInText } from './commands.ts';
import { TargetFields } from './target-fields.tsx';

/** Makes the chosen words a link, changes where it leads, or takes it away. */
export function LinkButton({ editor }: { readonly editor: Editor }) {
  const t = useTranslations('content.editor');
  const [open, setOpen] = useState(false);
  const { active, possible, target } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: now.isActive('link'),
      possible: now.isActive('link') || !now.state.selection.empty,
      target: now.getAttributes('link').target,
    }),
  });
  const known = LinkTarget.safeParse(target);
  const set = (next: LinkTarget) => {
    chainInText(editor).extendMarkRange('link').setMark('link', { target: next }).run();
    setOpen(false);
  };
  const unset = () => {
    chainInText(editor).extendMarkRange('link').unsetMark('link').run();
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus shadow="md" width={320}>
      <Popover.Target>
        <Tooltip label={t('link')}>
          <ActionIcon
            variant={active ? 'light' : 'subtle'}
            color={active ? 'teal' : 'gray'}
            aria-label={t('link')}
            aria-pressed={active}
            disabled={!possible}
            onClick={() => setOpen(!open)}
          >
            <IconLink size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TargetFields target={known.success ? known.data : { to: 'url', url: '' }} onSet={set} />
          {active && (
            <Group>
              <Button size="compact-sm" variant="subtle" color="red" onClick={unset}>
                {t('unlink')}
              </Button>
            </Group>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
