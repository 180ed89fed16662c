import type { Db } from '@sleutel/db';
import type { Decision } from '@sleutel/domain/enrolment';
import { loadOwnFields, type OwnFields } from '../message/own-fields.ts';
import { loadPurchases, type Purchases } from '../message/purchases.ts';
import type { Recipient } from '../message/recipient.ts';
import { type Manager, managersById } from '../programme/manager.ts';
import type { DecisionBatch } from './batch.ts';
import type { Decided } from './decide-all.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import { type RunningTemplate, templateNamesOwnFields } from './running-programme.ts';
import { loadTailored, tailoredKey } from './tailored-templates.ts';

/** What only those who get a message or a task need, loaded for all of them at once. */
export interface MailRoom {
  recipientOf(due: DueEnrolment): Recipient;
  /** The account's own manager, else the programme's; null where nobody is. */
  managerOf(due: DueEnrolment): Manager | null;
  purchasesOf(accountId: string): Purchases | undefined;
  /** Fields of the company's own, where an e-mail of the programme names any. */
  ownFieldsOf(due: DueEnrolment): OwnFields;
  /** What the account reads instead of the common template `key language`. */
  tailoredFor(due: DueEnrolment, name: string): RunningTemplate | undefined;
}

const acting: ReadonlySet<Decision['kind']> = new Set(['send', 'task', 'stopped', 'held']);

export async function openMailRoom(
  reader: Pick<Db['pool'], 'query'>,
  batch: DecisionBatch,
  decided: readonly Decided[],
): Promise<MailRoom> {
  const { programmes, guards, company } = batch;
  const concerned = decided.filter(({ decision }) => acting.has(decision.kind)).map(({ due }) => due);
  const sending = decided.filter(({ decision }) => decision.kind === 'send').map(({ due }) => due);
  const currencies = new Map(guards.recipients.all.map((each) => [each.accountId, each.accountCurrency]));
  const fallbackOf = (due: DueEnrolment) =>
    programmes.get(due.programmeId)?.design.settings.fallbackManagerId ?? null;
  const ownerOf = (due: DueEnrolment) => guards.recipients.get(due)?.ownerId ?? null;
  const managers = await managersById(
    reader,
    concerned.flatMap((due) => [ownerOf(due), fallbackOf(due)]),
  );
  const purchases = await loadPurchases(
    reader,
    sending.map((due) => due.accountId),
    (accountId) => currencies.get(accountId) ?? company.currency,
  );
  const tailored = await loadTailored(
    reader,
    sending.filter((due) => programmes.get(due.programmeId)?.tailored),
  );
  const naming = (due: DueEnrolment) => programmes.get(due.programmeId)?.namesOwnFields;
  const ownFields = await loadOwnFields(
    reader,
    [...tailored.values()].some(templateNamesOwnFields) ? sending : sending.filter(naming),
  );
  return {
    recipientOf: (due) => {
      const recipient = guards.recipients.get(due);
      if (!recipient) throw new Error(`enrolment ${due.id} has lost its recipient`);
      return recipient;
    },
    managerOf: (due) => managers.get(ownerOf(due) ?? '') ?? managers.get(fallbackOf(due) ?? '') ?? null,
    ownFieldsOf: ownFields,
    purchasesOf: (accountId) => purchases.get(accountId),
    tailoredFor: (due, name) => tailored.get(tailoredKey(due, name)),
  };
}
