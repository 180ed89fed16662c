import { InteractionKind, LossKind, LossReason, NotedSignal, TenderOutcome } from '@sleutel/domain/dossier';
import { useTranslations } from 'use-intl';
import type { Choice } from '../../components/edit/edit-choice.tsx';
import { useOpenAccount } from '../account.ts';
import { useCompanyDays } from '../company-days.ts';
import type { RowDesign } from '../rows/row.ts';
import { useAccountPeople } from './use-account-people.ts';

/** What there is between us and an account, noun by noun: in the order in which it is noted most. */
export const dealings = [
  'interaction',
  'promise',
  'complaint',
  'tender',
  'delivery',
  'loss',
  'signal',
] as const;
export type Dealing = (typeof dealings)[number];

/** Talks, visits and the like, with who of them took part. */
export function useInteractionDesign(): RowDesign {
  const t = useTranslations('dossier.interaction');
  const people = useAccountPeople();
  return {
    preset: { kind: 'meeting', happenedAt: new Date().toISOString() },
    later: [],
    fields: [
      {
        key: 'kind',
        label: t('kind'),
        kind: 'choice',
        required: true,
        choices: InteractionKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
      { key: 'happenedAt', label: t('happenedAt'), kind: 'moment', required: true },
      { key: 'contactIds', label: t('contactIds'), kind: 'choices', choices: people },
      { key: 'summary', label: t('summary'), kind: 'long', required: true, wide: true },
    ],
  };
}

export function usePromiseDesign(): RowDesign {
  const t = useTranslations('dossier.promise');
  const { today } = useCompanyDays();
  return {
    preset: { madeOn: today() },
    later: ['keptOn'],
    fields: [
      { key: 'summary', label: t('summary'), kind: 'long', required: true, wide: true },
      { key: 'madeOn', label: t('madeOn'), kind: 'date', required: true },
      { key: 'dueOn', label: t('dueOn'), kind: 'date', required: true },
      { key: 'keptOn', label: t('keptOn'), kind: 'date' },
    ],
  };
}

export function useComplaintDesign(): RowDesign {
  const t = useTranslations('dossier.complaint');
  const { today } = useCompanyDays();
  const people = useAccountPeople();
  return {
    preset: { openedOn: today() },
    later: ['closedOn', 'answer'],
    fields: [
      { key: 'summary', label: t('summary'), kind: 'long', required: true, wide: true },
      { key: 'openedOn', label: t('openedOn'), kind: 'date', required: true },
      { key: 'contactId', label: t('contactId'), kind: 'choice', choices: people, none: '–' },
      { key: 'closedOn', label: t('closedOn'), kind: 'date' },
      { key: 'answer', label: t('answer'), kind: 'long', wide: true },
    ],
  };
}

/** A tender that is decided names who won it, of the competitors that are known. */
export function useTenderDesign(winners: readonly Choice<string>[] = []): RowDesign {
  const t = useTranslations('dossier.tender');
  const { currency } = useOpenAccount();
  const { today } = useCompanyDays();
  return {
    preset: { openedOn: today(), currency },
    later: ['outcome', 'decidedOn', 'reason', 'competitorId'],
    fields: [
      { key: 'title', label: t('titleField'), kind: 'text', required: true },
      { key: 'openedOn', label: t('openedOn'), kind: 'date', required: true },
      { key: 'closesOn', label: t('closesOn'), kind: 'date' },
      { key: 'amount', label: t('amount', { currency }), kind: 'money', currency },
      { key: 'decidedOn', label: t('decidedOn'), kind: 'date' },
      {
        key: 'outcome',
        label: t('outcome'),
        kind: 'choice',
        required: true,
        choices: TenderOutcome.options.map((value) => ({ value, label: t(`outcomes.${value}`) })),
      },
      { key: 'competitorId', label: t('competitorId'), kind: 'choice', choices: winners, none: '–' },
      { key: 'reason', label: t('reason'), kind: 'long', wide: true },
    ],
  };
}

export function useDeliveryDesign(): RowDesign {
  const t = useTranslations('dossier.delivery');
  const { today } = useCompanyDays();
  return {
    preset: { promisedOn: today() },
    later: [],
    fields: [
      { key: 'reference', label: t('reference'), kind: 'text' },
      { key: 'promisedOn', label: t('promisedOn'), kind: 'date' },
      { key: 'deliveredOn', label: t('deliveredOn'), kind: 'date' },
      { key: 'note', label: t('note'), kind: 'long', wide: true },
    ],
  };
}

export function useLossDesign(): RowDesign {
  const t = useTranslations('dossier.loss');
  const { today } = useCompanyDays();
  return {
    preset: { kind: 'loss', lostOn: today() },
    later: [],
    fields: [
      {
        key: 'kind',
        label: t('kind'),
        kind: 'choice',
        required: true,
        choices: LossKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
      { key: 'lostOn', label: t('lostOn'), kind: 'date', required: true },
      {
        key: 'reasons',
        label: t('reasons'),
        kind: 'choices',
        required: true,
        choices: LossReason.options.map((value) => ({ value, label: t(`reason.${value}`) })),
      },
      { key: 'note', label: t('note'), kind: 'long', wide: true },
    ],
  };
}

/** People note some kinds of signs themselves; the engine's own come in rows that follow from something else. */
export type SignalKind =
  | NotedSignal
  | 'cancellation'
  | 'lateDelivery'
  | 'complaint'
  | 'brokenPromise'
  | 'tenderOpened'
  | 'click';

export function useSignalDesign(kinds: readonly SignalKind[] = NotedSignal.options): RowDesign {
  const t = useTranslations('dossier.signal');
  return {
    preset: { kind: 'competitorSeen', occurredAt: new Date().toISOString() },
    later: [],
    fields: [
      {
        key: 'kind',
        label: t('kind'),
        kind: 'choice',
        required: true,
        choices: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
      { key: 'occurredAt', label: t('occurredAt'), kind: 'moment', required: true },
      { key: 'source', label: t('source'), kind: 'text', required: true },
    ],
  };
}
