import { useTranslations } from 'use-intl';
import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;

/** What a field is written in where its value is kept otherwise: a share in per cent, an exact amount as text. */
export type Written = 'percent' | 'percentOff' | 'amount' | 'duration' | 'plain';

/** Says why a field cannot be kept as it is: a sentence to stand beside it. */
export function useIssueWords(): (issue: Issue, written?: Written) => string {
  const t = useTranslations('issue');
  const say = (issue: Issue, written: Written = 'plain'): string => {
    const inField = (bound: number | bigint) => Number(bound) * (written === 'percent' ? 100 : 1);
    if (written === 'percentOff' || written === 'duration') return t(written);
    switch (issue.code) {
      case 'too_small': {
        const minimum = inField(issue.minimum);
        if (issue.origin === 'string') return minimum <= 1 ? t('empty') : t('fewCharacters', { minimum });
        if (issue.origin === 'array') return t('choose', { minimum });
        return t(issue.inclusive === false ? 'above' : 'least', { minimum });
      }
      case 'too_big': {
        const maximum = inField(issue.maximum);
        if (issue.origin === 'string') return t('characters', { maximum });
        if (issue.origin === 'array') return t('chooseFewer', { maximum });
        return t(issue.inclusive === false ? 'below' : 'most', { maximum });
      }
      case 'invalid_type':
        return t(typeWords[issue.expected] ?? 'general');
      case 'invalid_format':
        return t(written === 'amount' ? 'amount' : (formatWords[issue.format] ?? 'general'));
      case 'custom':
        return t(ruleWords[String(issue.params?.['code'])] ?? 'general');
      case 'invalid_union':
        return unionWords(issue);
      default:
        return t('general');
    }
  };
  /** The last of the alternatives is what people write; the others are words of the engine. */
  const unionWords = ({ errors }: Extract<Issue, { code: 'invalid_union' }>) => {
    const [first] = errors.at(-1) ?? [];
    return first ? say(first) : t('general');
  };
  return say;
}

/** Rules over several fields name themselves. */
const ruleWords: Readonly<Record<string, 'percentOff' | 'limitOfB' | 'limitOfY' | 'tagWord' | 'twice'>> = {
  percentOff: 'percentOff',
  limitOfB: 'limitOfB',
  limitOfY: 'limitOfY',
  tagWord: 'tagWord',
  twice: 'twice',
};

type Word = 'empty' | 'number' | 'whole' | 'day' | 'moment' | 'web' | 'mail';

const typeWords: Readonly<Record<string, Word>> = { string: 'empty', number: 'number', int: 'whole' };

const formatWords: Readonly<Record<string, Word>> = {
  date: 'day',
  datetime: 'moment',
  url: 'web',
  email: 'mail',
};
