import { CloseButton, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { MARKETING, type TopicEntry, topicKey } from '@sleutel/domain/consent';
import type { Language } from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { AddNamed } from './add-named.tsx';
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
          <AddNamed
            label={t('another')}
            note={t('anotherNote')}
            add={t('add')}
            maxLength={100}
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
