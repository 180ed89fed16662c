import { Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Entry, EntryGroup } from './entry.ts';
import classes from './palette.module.css';
import { type Dialog, useCommands } from './use-commands.ts';
import { useFound } from './use-found.ts';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onOpen: (open: Dialog) => void;
}

/** One field that finds any account, person, programme, screen and action; arrows choose, Enter goes there. */
export function Palette({ onClose, onOpen }: PaletteProps) {
  const t = useTranslations('palette');
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups: found, late } = useFound(text);
  const groups = [...found, ...useCommands(text, onOpen)].filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, entries.length - 1);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((at + step + entries.length) % entries.length);
    }
    if (event.key === 'Enter') run(entries[at]);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={600}
      yOffset="12vh"
      padding={0}
      title={t('open')}
      classNames={{ header: classes.head }}
    >
      <TextInput
        size="md"
        variant="unstyled"
        className={classes.field}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        placeholder={t('placeholder')}
        aria-label={t('placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Results id={id} groups={groups} at={at} onChoose={setChosen} onRun={run} />
      {entries.length === 0 && (
        <Text c="dimmed" p="lg" role="status">
          {t(late ? 'looking' : 'nothing')}
        </Text>
      )}
    </Modal>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly groups: readonly EntryGroup[];
  readonly at: number;
  readonly onChoose: (index: number) => void;
  readonly onRun: (entry: Entry) => void;
}

function Results({ id, groups, at, onChoose, onRun }: ResultsProps) {
  const t = useTranslations('palette');
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const before = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { entries }) => sum + entries.length, 0),
  );
  return (
    <div id={id} role="listbox" aria-label={t('results')} className={classes.results}>
      {groups.map((group, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
        <div key={group.name} role="group" aria-label={group.name}>
          <div className={classes.group} aria-hidden>
            {group.name}
          </div>
          {group.entries.map((entry, index) => {
            const own = (before[place] ?? 0) + index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
              <div
                key={entry.id}
                id={`${id}-${own}`}
                role="option"
                tabIndex={-1}
                aria-selected={own === at}
                className={classes.entry}
                onMouseMove={() => own !== at && onChoose(own)}
                onClick={() => onRun(entry)}
              >
                <span className={classes.name}>{entry.name}</span>
                {entry.note && <span className={classes.note}>{entry.note}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
