import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { wayBetween } from '@sleutel/domain/rehearsal';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../../lib/company-days.ts';
import { useInOwnLanguage } from '../../../lib/content-language.ts';
import { useFigures } from '../../../lib/figures.ts';
import { useLedger } from '../../../lib/ledger.ts';
import { useProgrammeCurrency } from '../../../lib/programme.ts';
import { useStepText } from '../step-text.ts';
import type { Walk } from './walk-player.tsx';

type WalkStep = Walk['steps'][number];

export interface SaidStep {
  readonly when: string;
  readonly what: string;
  readonly why: string | null;
  /** The branches that were decided on the way here, a sentence each. */
  readonly way: readonly string[];
}

/** Says each step of a walk in words: what was done, and which decision or guard had it so. */
export function useWalkText(
  walk: Walk,
  design: ProgrammeDesign,
): (step: WalkStep, index: number) => SaidStep {
  const t = useTranslations('rehearsal.said');
  const ledger = useLedger();
  const say = useStepText(design);
  const inOwnLanguage = useInOwnLanguage();
  const { moment, day, money, language } = useFigures();
  const { dayOf } = useCompanyDays();
  const currency = useProgrammeCurrency();
  const until = ({ until: at }: WalkStep) => (at === null ? '' : moment(at));
  const stepOf = (key: string | null) => design.sequence.steps.find((each) => each.key === key);

  function what(step: WalkStep): string {
    const { kind, rule, inputs } = step;
    switch (kind) {
      case 'sent':
        return t('sent', { subject: text(inputs['subject']), language: language(text(inputs['language'])) });
      case 'waiting': {
        const at = stepOf(step.stepKey);
        return t('waiting', { step: at ? say(at) : '', until: until(step) });
      }
      case 'moved':
        return t('moved', { until: until(step) });
      case 'code': {
        const offer = design.offers.find(({ key }) => key === rule);
        return t('code', {
          offer: inOwnLanguage(offer?.texts ?? {})?.title ?? rule ?? '',
          until: until(step),
        });
      }
      case 'task':
        return t('task', { title: inOwnLanguage(titleOf(inputs['title'])) ?? '' });
      case 'finished':
        return t(rule === 'wonBack' ? 'wonBack' : 'finished');
      case 'ordered':
        return t('ordered', { amount: money(text(inputs['amount']), currency) });
      default:
        return t(kind);
    }
  }

  function why({ kind, rule, inputs }: WalkStep): string | null {
    switch (kind) {
      case 'entered':
        return rule === null ? t('enteredWhy') : ledger({ rule, inputs: {} });
      case 'sent':
        return t('sentWhy');
      case 'ordered':
        return t('orderedWhy');
      case 'moved':
      case 'held':
      case 'skipped':
      case 'stopped':
        return rule === null ? null : ledger({ rule, inputs: scalars(inputs) });
      default:
        return null;
    }
  }

  function way(step: WalkStep, index: number): string[] {
    const before = walk.steps.slice(0, index).findLast(({ stepKey }) => stepKey !== null);
    if (!before?.stepKey || !step.stepKey || before.stepKey === step.stepKey) return [];
    return wayBetween(design.sequence, before.stepKey, step.stepKey).flatMap((part) =>
      part.way === 'next' ? [] : [t(part.way, { question: say(part.step) })],
    );
  }

  return (step, index) => ({
    when: step.kind === 'ordered' ? day(dayOf(step.at)) : moment(step.at),
    what: what(step),
    why: why(step),
    way: way(step, index),
  });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function titleOf(value: unknown): { en?: string; af?: string } {
  if (typeof value !== 'object' || value === null) return {};
  return { en: text(Reflect.get(value, 'en')), af: text(Reflect.get(value, 'af')) };
}

/** What a ledger's sentence is given: words and numbers. */
function scalars(
  inputs: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean | null> {
  const known = Object.entries(inputs).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, value] as const]
      : [],
  );
  return Object.fromEntries(known);
}
