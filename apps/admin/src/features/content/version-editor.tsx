import { Skeleton, Stack } from '@mantine/core';
import type { Block, Language } from '@sleutel/domain/template';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { DraftNote } from './draft-note.tsx';
import { Findings } from './findings.tsx';
import { SubjectFields } from './subject-fields.tsx';
import { type ContentVersion, useContent } from './use-content.ts';
import { useDraft } from './use-draft.ts';

/** Loaded when somebody writes: it is larger than all the rest of this screen. */
export const LazyEditor = lazy(async () => ({
  default: (await import('./editor/email-editor.tsx')).EmailEditor,
}));

interface VersionEditorProps {
  readonly contentKey: string;
  readonly language: Language;
  /** Where it is not written yet, what to begin with. */
  readonly begin?: ContentVersion['content'];
}

/** One language of an e-mail: its lines, its words, what is wrong with it. */
export function VersionEditor({ contentKey, language, begin }: VersionEditorProps) {
  const content = useContent(contentKey);
  const version = content.versions.find((each) => each.language === language);
  if (!version) return null;
  const start = version.content === null && begin ? { ...version, content: begin } : version;
  return <Editing key={`${contentKey} ${language}`} contentKey={contentKey} version={start} />;
}

function Editing({ contentKey, version }: { readonly contentKey: string; readonly version: ContentVersion }) {
  const t = useTranslations('content.editor');
  const { language: named } = useFigures();
  const content = useContent(contentKey);
  const draft = useDraft(contentKey, version);
  const { language } = version;
  const { change } = draft;
  const write = useCallback((blocks: Block[]) => change({ blocks }), [change]);
  return (
    <Stack gap="sm">
      <DraftNote draft={draft} />
      <SubjectFields
        contentKey={contentKey}
        content={draft.content}
        language={language}
        editable={content.editable}
        onChange={change}
      />
      <Suspense fallback={<Skeleton height={420} />}>
        <LazyEditor
          key={draft.edition}
          label={t('label', { language: named(language) })}
          blocks={draft.content.blocks}
          language={language}
          offerAvailable={content.offerAvailable}
          editable={content.editable}
          onChange={write}
        />
      </Suspense>
      <Findings content={content} language={language} />
    </Stack>
  );
}
