import { Button, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { LANGUAGES, type Language, type TranslationGap, translationGaps } from '@sleutel/domain/template';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import classes from './content-tab.module.css';
import { useEditorTexts } from './editor/texts.ts';
import { SubjectFields } from './subject-fields.tsx';
import { type Content, type ContentVersion, useContent } from './use-content.ts';
import { LazyEditor, VersionEditor } from './version-editor.tsx';

interface TranslateViewProps {
  readonly contentKey: string;
  /** The language that is written; the other stands beside it. */
  readonly language: Language;
}

const other = (language: Language): Language => LANGUAGES.find((each) => each !== language) ?? language;

function versionIn({ versions }: Content, language: Language): ContentVersion | undefined {
  return versions.find((each) => each.language === language);
}

/** The two languages side by side, and what the one that is written still lacks. */
export function TranslateView({ contentKey, language }: TranslateViewProps) {
  const t = useTranslations('content.translate');
  const { language: named } = useFigures();
  const content = useContent(contentKey);
  const source = versionIn(content, other(language));
  const target = versionIn(content, language);
  const [begun, setBegun] = useState(false);
  if (!source || !target) return null;
  const from = source.content;
  return (
    <div className={classes.sides}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {named(source.language)}
        </Title>
        {from ? (
          <Source contentKey={contentKey} version={source} />
        ) : (
          <Text c="dimmed">{t('notWritten')}</Text>
        )}
      </Stack>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {named(language)}
        </Title>
        {from && target.content && <Gaps gaps={translationGaps(from, target.content)} />}
        {target.content === null && !begun && from ? (
          <Stack align="flex-start" gap="sm">
            <Text c="dimmed">{t('notWritten')}</Text>
            <Button onClick={() => setBegun(true)}>{t('begin', { language: named(source.language) })}</Button>
          </Stack>
        ) : (
          <VersionEditor contentKey={contentKey} language={language} begin={begun ? from : null} />
        )}
      </Stack>
    </div>
  );
}

interface SourceProps {
  readonly contentKey: string;
  readonly version: ContentVersion;
}

function Source({ contentKey, version }: SourceProps) {
  const t = useTranslations('content.editor');
  const { language: named } = useFigures();
  const { content, language, revision } = version;
  if (!content) return null;
  return (
    <>
      <SubjectFields
        contentKey={contentKey}
        content={content}
        language={language}
        editable={false}
        onChange={() => undefined}
      />
      <Suspense fallback={<Skeleton height={420} />}>
        <LazyEditor
          key={revision}
          label={t('label', { language: named(language) })}
          blocks={content.blocks}
          language={language}
          offerAvailable
          editable={false}
        />
      </Suspense>
    </>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly TranslationGap[] }) {
  const t = useTranslations('content.translate');
  const texts = useEditorTexts();
  const say = (gap: TranslationGap): string => {
    switch (gap.kind) {
      case 'block':
        return t('block', { type: texts.block(gap.type), count: gap.count });
      case 'variable':
        return t('variable', { variable: texts.variable(gap.variable) });
      case 'sameText':
        return t('sameText', { number: gap.block + 1 });
      default:
        return t(gap.kind);
    }
  };
  if (gaps.length === 0) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('complete')}
      </Text>
    );
  }
  return (
    <section aria-label={t('missing')}>
      <Text size="sm" fw={600}>
        {t('missing')}
      </Text>
      <List size="sm">
        {gaps.map((gap) => (
          <List.Item key={JSON.stringify(gap)}>{say(gap)}</List.Item>
        ))}
      </List>
    </section>
  );
}
