import { ActionIcon, Button, Group, Menu, Popover, Stack, TextInput } from '@mantine/core';
import {
  fallbackOf,
  readText,
  VARIABLE_PATHS,
  variableAt,
  variableOf,
  withFallback,
  written,
} from '@sleutel/domain/template';
import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useEditorTexts } from './editor/texts.ts';
import { useOwnFieldPaths } from './own-fields.ts';

interface VariableChipsProps {
  readonly text: string;
  readonly editable: boolean;
  readonly onChange: (text: string) => void;
}

/** The variables of one line, each with what stands in where it is empty, and a way to add one. */
export function VariableChips({ text, editable, onChange }: VariableChipsProps) {
  const placeholders = readText(text).filter((segment) => segment.kind === 'placeholder');
  return (
    <Group gap={6} mt={6}>
      {placeholders.map((placeholder, number) => (
        <Chip
          key={`${number} ${placeholder.path}`}
          path={placeholder.path}
          fallback={fallbackOf(placeholder)}
          editable={editable}
          onFallback={(fallback) => onChange(withFallback(text, number, fallback))}
        />
      ))}
      {editable && <AddVariable onAdd={(path) => onChange(`${text}${added(path)}`)} />}
    </Group>
  );
}

function added(path: string): string {
  const nullable = variableAt(path)?.nullable;
  return written({ path, filters: nullable ? [{ name: 'default', text: '…' }] : [] });
}

interface ChipProps {
  readonly path: string;
  readonly fallback: string | null;
  readonly editable: boolean;
  readonly onFallback: (fallback: string | null) => void;
}

function Chip({ path, fallback, editable, onFallback }: ChipProps) {
  const t = useTranslations('content.lines');
  const texts = useEditorTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const nullable = variableAt(path)?.nullable ?? false;
  const name = texts.variable(path);
  const label = fallback === null ? name : t('orElse', { name, fallback });
  const close = () => {
    if (draft !== null) onFallback(draft);
    setDraft(null);
  };
  return (
    <Popover opened={draft !== null} onChange={(open) => !open && close()} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="light"
          color={nullable && fallback === null ? 'red' : 'teal'}
          disabled={!editable || !nullable}
          onClick={() => setDraft(fallback ?? '')}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TextInput
            label={t('fallback', { name })}
            data-autofocus
            value={draft ?? ''}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && close()}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A line is read by one person: what stands in a loop over orders does not fit there. */
const OF_A_LINE = VARIABLE_PATHS.filter((path) => {
  const { loop, filledBy, type } = variableOf(path);
  return loop === undefined && filledBy !== 'message' && type !== 'url' && type !== 'address';
});

function AddVariable({ onAdd }: { readonly onAdd: (path: string) => void }) {
  const t = useTranslations('content.lines');
  const texts = useEditorTexts();
  const ownFields = useOwnFieldPaths();
  return (
    <Menu shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('addVariable')}>
          <IconBraces size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        {[...OF_A_LINE, ...ownFields].map((path) => (
          <Menu.Item key={path} onClick={() => onAdd(path)}>
            {texts.variable(path)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
