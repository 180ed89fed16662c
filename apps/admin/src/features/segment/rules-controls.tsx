import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import {
  type ActionProps,
  isOptionGroupArray,
  type NotToggleProps,
  type Option,
  type OptionList,
} from 'react-querybuilder';
import { useTranslations } from 'use-intl';
import { ValueEditor } from './value-editor.tsx';

interface SelectorProps {
  readonly options: OptionList;
  readonly value?: string | undefined;
  readonly handleOnChange: (value: string) => void;
  readonly title?: string | undefined;
}

function Selector({ options, value, handleOnChange, title }: SelectorProps) {
  return (
    <NativeSelect
      aria-label={title}
      data={
        isOptionGroupArray(options)
          ? options.map((group) => ({ group: group.label, items: group.options.map(itemOf) }))
          : options.map(itemOf)
      }
      value={value}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
      maw={230}
    />
  );
}

function itemOf({ name, label }: Option) {
  return { value: name, label };
}

function Add({ label, handleOnClick }: ActionProps) {
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={handleOnClick}
    >
      {label}
    </Button>
  );
}

function Remove({ title, handleOnClick }: ActionProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={title} onClick={handleOnClick}>
      <IconX size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

function Not({ checked, handleOnChange }: NotToggleProps) {
  const t = useTranslations('segment');
  return (
    <Checkbox
      label={t('not')}
      checked={checked ?? false}
      onChange={(event) => handleOnChange(event.currentTarget.checked)}
    />
  );
}

/** The builder's parts in the look of the house. */
export const rulesControls = {
  fieldSelector: Selector,
  operatorSelector: Selector,
  combinatorSelector: Selector,
  valueEditor: ValueEditor,
  addRuleAction: Add,
  addGroupAction: Add,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
  notToggle: Not,
};
