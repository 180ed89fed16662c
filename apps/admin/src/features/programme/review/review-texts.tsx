import { Text } from '@mantine/core';
import { textOf } from '@sleutel/domain/programme';
import { LANGUAGES, type Language } from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../../lib/figures.ts';
import type { Programme } from '../../../lib/programme.ts';
import { contentName } from '../content-name.ts';
import { withGaps } from '../plain-text.ts';
import classes from './review.module.css';
import type { Anchor } from './review-comments.tsx';

interface ReviewTextsProps {
  readonly programme: Programme;
  readonly anchor: Anchor;
  /** Without, the texts are only read. */
  readonly onAnchor?: (anchor: Anchor) => void;
}

/** Every e-mail in every language, sentence by sentence; a comment can be put at each. */
export function ReviewTexts({ programme: { design }, anchor, onAnchor }: ReviewTextsProps) {
  const t = useTranslations('review.texts');
  const { language: nameOf } = useFigures();
  return (
    <div>
      <Text fw={550}>{t('title')}</Text>
      {onAnchor && (
        <Text size="sm" c="dimmed">
          {t('lead')}
        </Text>
      )}
      {Object.entries(design.contents).flatMap(([key, languages]) =>
        LANGUAGES.map((language) => {
          const content = languages[language];
          return content ? (
            <details key={`${key} ${language}`}>
              <summary>{t('email', { name: contentName(design, key), language: nameOf(language) })}</summary>
              {sentencesOf(textOf(content)).map(({ sentence, place }) => (
                <Sentence
                  key={place}
                  sentence={sentence}
                  chosen={isAt(anchor, key, language, sentence)}
                  {...(onAnchor && {
                    onChoose: () => onAnchor({ kind: 'sentence', content: key, language, sentence }),
                  })}
                />
              ))}
            </details>
          ) : null;
        }),
      )}
    </div>
  );
}

function isAt(anchor: Anchor, content: string, language: Language, sentence: string): boolean {
  return (
    anchor.kind === 'sentence' &&
    anchor.content === content &&
    anchor.language === language &&
    anchor.sentence === sentence
  );
}

interface SentenceProps {
  readonly sentence: string;
  readonly chosen: boolean;
  readonly onChoose?: () => void;
}

function Sentence({ sentence, chosen, onChoose }: SentenceProps) {
  if (!onChoose) return <Text size="sm">{sentence}</Text>;
  return (
    <button type="button" className={classes.sentence} aria-pressed={chosen} onClick={onChoose}>
      {sentence}
    </button>
  );
}

/** Placeholders are gaps, so that one and the same sentence is the same for everybody. */
function sentencesOf(text: string): { readonly sentence: string; readonly place: string }[] {
  return withGaps(text)
    .split(/\n|(?<=[.!?])\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((sentence, index) => ({ sentence: sentence.slice(0, 1_000), place: `${index} ${sentence}` }));
}
