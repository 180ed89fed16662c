import type { Step } from '@sleutel/domain/sequence';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useDuration } from './durations.ts';
import { withGaps } from './plain-text.ts';
import type { Programme } from './programme-page.tsx';

/** Says what a step does in a line. */
export function useStepText(design: Programme['design']): (step: Step) => string {
  const t = useTranslations('programme.steps');
  const inOwnLanguage = useInOwnLanguage();
  const duration = useDuration();
  return (step) => {
    switch (step.type) {
      case 'email': {
        const content = inOwnLanguage(design.contents[step.content] ?? {});
        return content ? t('email', { subject: withGaps(content.subject) }) : t('emailUnwritten');
      }
      case 'wait':
        return t('wait', { duration: duration(step.duration) });
      case 'offer': {
        const offer = design.offers.find(({ key }) => key === step.offer);
        return t('offer', { title: inOwnLanguage(offer?.texts ?? {})?.title ?? step.name });
      }
      case 'task': {
        const task = t('task', { title: inOwnLanguage(step.title) ?? step.name });
        return `${task} (${t('taskDue', { days: step.dueInDays })})`;
      }
      case 'branch': {
        const within = step.within && ` (${t('within', { duration: duration(step.within) })})`;
        return `${t(`branch.${step.on}`)}${within ?? ''}`;
      }
      case 'exit':
        return t(`exit.${step.outcome}`);
    }
  };
}
