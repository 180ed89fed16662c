import { Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { emailSteps } from '@sleutel/domain/sequence';
import { LANGUAGES, Language } from '@sleutel/domain/template';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { AGAIN_MS } from '../../lib/again.ts';
import { useFigures } from '../../lib/figures.ts';
import { useProgramme } from '../../lib/programme.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { ContentView } from './content-search.ts';
import classes from './content-tab.module.css';
import { PreviewPane } from './preview-pane.tsx';
import { TailorView } from './tailor-view.tsx';
import { TestButton } from './test-button.tsx';
import { TranslateView } from './translate-view.tsx';
import { useContent, useContentSearch } from './use-content.ts';
import { VersionEditor } from './version-editor.tsx';
import { WhichVersion } from './which-version.tsx';

/** What will she read? */
export function ContentTab() {
  const t = useTranslations('content');
  const { programme, design } = useProgrammeEditor();
  const { search } = useContentSearch();
  const steps = emailSteps(programme.design.sequence);
  const asked = steps.find(({ key }) => key === search.step);
  const step = asked ?? steps[0];
  const drawn = emailSteps(design.sequence).find(({ key }) => key === search.step);
  const chosen = steps.map(({ key, name }) => ({ value: key, label: name ?? key }));
  // An e-mail that was put in a moment ago is not kept yet: in its place nobody is to write into another.
  if (drawn && drawn.content !== asked?.content) return <Skeleton height={560} />;
  return (
    <Stack gap="md">
      <WhichVersion />
      {step ? (
        <Suspense fallback={<Skeleton height={560} />}>
          <Mail key={step.content} contentKey={step.content} step={step.key} steps={chosen} />
        </Suspense>
      ) : (
        <Empty title={t('none')}>{t('noneNote')}</Empty>
      )}
    </Stack>
  );
}

interface MailProps {
  readonly contentKey: string;
  readonly step: string;
  readonly steps: readonly { readonly value: string; readonly label: string }[];
}

function Mail({ contentKey, step, steps }: MailProps) {
  const t = useTranslations('content');
  const { search, change } = useContentSearch();
  const { editable, versions } = useContent(contentKey);
  const { id: programmeId, launchedAt } = useProgramme();
  const trpc = useTRPC();
  useQuery(trpc.content.get.queryOptions({ programmeId, key: contentKey }, { refetchInterval: AGAIN_MS }));
  const { guarded } = useProgrammeEditor();
  const written = versions.find(({ content }) => content !== null)?.language ?? 'en';
  const language = search.language ?? written;
  const { view = 'write' } = search;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Select
          aria-label={t('choose')}
          w={{ base: '100%', sm: 280 }}
          allowDeselect={false}
          data={[...steps]}
          value={step}
          onChange={(value) => change({ step: value ?? undefined })}
        />
        <SegmentedControl
          aria-label={t('view.label')}
          data={ContentView.options.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => change({ view: ContentView.catch('write').parse(value) })}
        />
        <Languages language={language} />
        <Group ml="auto">
          <TestButton contentKey={contentKey} language={language} />
        </Group>
      </Group>
      {!editable && !guarded && launchedAt !== null && (
        <Text size="sm" c="dimmed">
          {t(search.version === 'next' ? 'fixed' : 'frozen')}
        </Text>
      )}
      {view === 'write' && (
        <div className={classes.sides}>
          <VersionEditor contentKey={contentKey} language={language} />
          <PreviewPane contentKey={contentKey} language={language} />
        </div>
      )}
      {view === 'translate' && <TranslateView contentKey={contentKey} language={language} />}
      {view === 'tailor' && (
        <TailorView key={`${contentKey} ${language}`} contentKey={contentKey} language={language} />
      )}
    </Stack>
  );
}

function Languages({ language }: { readonly language: Language }) {
  const t = useTranslations('content');
  const { language: named } = useFigures();
  const { change } = useContentSearch();
  return (
    <SegmentedControl
      aria-label={t('language')}
      data={LANGUAGES.map((value) => ({ value, label: named(value) }))}
      value={language}
      onChange={(value) => change({ language: Language.parse(value) })}
    />
  );
}
