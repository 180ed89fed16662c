import { Button, CloseButton, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { MARKETING, type TopicEntry, topicKey } from '@sleutel/domain/consent';
import type { Language } from '@sleutel/domain/template';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import type { CompanyDraft } from './use-company-draft.ts';

const MOST = 30;
const LANGUAGES = ['en', 'af'] as const satisfies readonly Language[];

/** What people are written to about, as they read it where they choose. */
export function TopicFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.topics');
  const { topics } = draft.company.settings.consent;
  const put = (changed: readonly TopicEntry[]) =>
    draft.put({ settings: { consent: { topics: [...changed] } } });
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        {topics.map((topic) => (
          <Names
            key={topic.key}
            topic={topic}
            readOnly={!draft.editable}
            onChange={(changed) => put(topics.map((each) => (each === topic ? changed : each)))}
            onRemove={topic.key === MARKETING ? null : () => put(topics.filter((each) => each !== topic))}
          />
        ))}
        {draft.editable && topics.length < MOST && (
          <Add
            onAdd={(name) => {
              const key = topicKey(name, new Set(topics.map((topic) => topic.key)));
              put([...topics, { key, names: { en: name } }]);
            }}
          />
        )}
      </Stack>
    </Section>
  );
}

interface NamesProps {
  readonly topic: TopicEntry;
  readonly readOnly: boolean;
  readonly onChange: (topic: TopicEntry) => void;
  /** Null for the one that every installation has. */
  readonly onRemove: (() => void) | null;
}

function Names({ topic, readOnly, onChange, onRemove }: NamesProps) {
  const t = useTranslations('settings.topics');
  const { language } = useFigures();
  const { key, names } = topic;
  const rename = (of: Language, name: string) => {
    const { [of]: _, ...others } = names;
    onChange({ key, names: name === '' ? others : { ...others, [of]: name } });
  };
  return (
    <Group role="group" aria-label={names.en ?? names.af ?? key} gap="sm" align="flex-end" wrap="nowrap">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" style={{ flex: 1 }}>
        {LANGUAGES.map((each) => (
          <TextInput
            key={each}
            label={language(each)}
            maxLength={100}
            readOnly={readOnly}
            value={names[each] ?? ''}
            onChange={(event) => rename(each, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
      {!readOnly && (
        <CloseButton
          size="lg"
          aria-label={t('remove', { name: names.en ?? names.af ?? key })}
          disabled={onRemove === null}
          onClick={() => onRemove?.()}
        />
      )}
    </Group>
  );
}

function Add({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const t = useTranslations('settings.topics');
  const [name, setName] = useState('');
  useUnsaved(name.trim() !== '');
  const add = () => {
    onAdd(name.trim());
    setName('');
  };
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <TextInput
        label={t('another')}
        description={t('anotherNote')}
        inputWrapperOrder={['label', 'input', 'description']}
        style={{ flex: 1 }}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        mb={22}
        leftSection={<IconPlus size={16} />}
        disabled={name.trim() === ''}
        onClick={add}
      >
        {t('add')}
      </Button>
    </Group>
  );
}
