import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';
import { contentName } from './content-name.ts';

export type Problem = Programme['problems'][number];

/** Says what is wrong, without its place. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('programme.problem');
  return ({ code, values }) => t(code, { ...values });
}

/** Names the place of a problem; null where it is about the whole. */
export function useProblemPlace({ design }: Programme): (problem: Problem) => string | null {
  const t = useTranslations('programme.problems');
  const { language } = useFigures();
  const inOwnLanguage = useInOwnLanguage();
  const placeOf = ({ content, step, offer }: Problem['at']): string | null => {
    if (content !== undefined) return t('content', { name: contentName(design, content) });
    if (step !== undefined) {
      return t('step', { name: design.sequence.steps.find(({ key }) => key === step)?.name ?? step });
    }
    if (offer === undefined) return null;
    const texts = design.offers.find(({ key }) => key === offer)?.texts;
    return t('offer', { name: inOwnLanguage(texts ?? {})?.title ?? offer });
  };
  return ({ at }) => {
    const place = placeOf(at);
    return place !== null && at.language
      ? t('inLanguage', { place, language: language(at.language) })
      : place;
  };
}
