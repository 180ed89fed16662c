import { List, Text } from '@mantine/core';
import type { Language } from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { useEditorTexts } from './editor/texts.ts';
import type { Content } from './use-content.ts';

type Problem = Content['problems'][number];

/** What has to be mended in one language, and what is worth a thought. */
export function Findings({ content, language }: { readonly content: Content; readonly language: Language }) {
  const t = useTranslations('content.findings');
  const say = useFinding(content, language);
  const found = content.problems.filter((each) => each.language === language);
  if (found.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <List size="sm" spacing={2}>
        {found.map((each) => (
          <List.Item key={JSON.stringify([each.code, each.place, each.values])}>
            <Text span inherit c={each.severity === 'error' ? 'var(--lost)' : 'dimmed'}>
              {t(each.severity)}
            </Text>{' '}
            {say(each)}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function useFinding({ versions }: Content, language: Language): (problem: Problem) => string {
  const t = useTranslations('content.findings');
  const say = useTranslations('programme.problem');
  const texts = useEditorTexts();
  const blocks = versions.find((each) => each.language === language)?.content?.blocks ?? [];
  return ({ code, place, values }) => {
    const problem = say(code, { ...values });
    if (place.part === 'content') return problem;
    if (place.part !== 'block') return t('at', { place: t(place.part), problem });
    const type = blocks[place.block]?.type ?? '';
    const where = t('block', { number: place.block + 1, type: texts.block(type) });
    return t('at', { place: where, problem });
  };
}
