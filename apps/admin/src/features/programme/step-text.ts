import type { ProgrammeDesign } from '@sleutel/domain/programme';
import type { BranchStep, Step, WaitStep } from '@sleutel/domain/sequence';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useDuration } from './durations.ts';
import { withGaps } from './plain-text.ts';
import { useWeekdays } from './weekdays.ts';

/** Says what a step does in a line. */
export function useStepText(design: ProgrammeDesign): (step: Step) => string {
  const t = useTranslations('programme.steps');
  const inOwnLanguage = useInOwnLanguage();
  const duration = useDuration();
  const { percent } = useFigures();
  const days = useWeekdays();
  const waitText = ({ duration: passing, until }: WaitStep) => {
    const first = passing && t('wait', { duration: duration(passing) });
    const then = until && t('until', { days: days(until.weekdays), time: until.time });
    return [first, then].filter(Boolean).join(', ');
  };
  const branchText = (on: BranchStep['on']) => {
    if (typeof on === 'string') return t(`branch.${on}`);
    switch (on.kind) {
      case 'field':
        return t(on.of === 'contact' ? 'condition.personField' : 'condition.field', {
          name: on.name,
          count: on.values.length,
          values: on.values.join(', '),
        });
      case 'role':
        return t('condition.role', { count: on.roles.length });
      case 'offer':
        return t('condition.offer', {
          states: on.states.map((state) => t(`offerState.${state}`)).join(', '),
        });
      case 'chance':
        return t('condition.chance', { share: percent(on.share) });
    }
  };
  return (step) => {
    switch (step.type) {
      case 'email': {
        const content = inOwnLanguage(design.contents[step.content] ?? {});
        return content ? t('email', { subject: withGaps(content.subject) }) : t('emailUnwritten');
      }
      case 'wait':
        return waitText(step);
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
        return `${branchText(step.on)}${within ?? ''}`;
      }
      case 'exit':
        return t(`exit.${step.outcome}`);
    }
  };
}
