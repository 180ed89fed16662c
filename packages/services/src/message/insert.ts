import { type Connection, copyInto, copyValue } from '@sleutel/db';
import type { MessageHeaders } from '@sleutel/domain/message';
import type { FrozenBody } from './frozen-body.ts';
import { type BatchPlace, type PlannedBatch, placesOf } from './store-batch.ts';

/** A message as it is frozen: nothing in it changes any more. */
export interface NewMessage {
  readonly id: string;
  readonly programmeId: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly templateId: string;
  readonly language: string;
  readonly contentHash: string;
  readonly sender: string;
  readonly recipient: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly body: FrozenBody;
  readonly headers: MessageHeaders;
  readonly sendAfter: Date;
  readonly createdAt: Date;
}

const columns = [
  'id',
  'programme_id',
  'enrolment_id',
  'account_id',
  'contact_id',
  'step_key',
  'template_id',
  'language',
  'content_hash',
  'sender',
  'recipient',
  'reply_to',
  'subject',
  'frame_id',
  'pieces',
  'headers',
  'send_after',
  'created_at',
  'state',
  'batch_id',
  'batch_position',
] as const;

/** A text for each column, in their order. */
type ValuesOf<Columns extends readonly string[]> = { readonly [Place in keyof Columns]: string };

/**
 * Writes messages that belong to batches, and whose frames are kept already, by `COPY`: as parameters of a statement,
 * texts of this size are packed and read twice.
 */
export async function insertMessages(
  tx: Connection,
  messages: readonly NewMessage[],
  batches: readonly PlannedBatch[],
): Promise<void> {
  if (messages.length === 0) return;
  const places = placesOf(batches);
  await copyInto(tx, 'messages', columns, linesOf(messages, places));
}

/** One after the other, as they are sent: all at once they would be as much memory again. */
function* linesOf(
  messages: readonly NewMessage[],
  places: ReadonlyMap<string, BatchPlace>,
): Generator<string> {
  for (const message of messages) yield lineOf(message, places.get(message.id));
}

function lineOf(message: NewMessage, place: BatchPlace | undefined): string {
  if (!place) throw new Error(`message ${message.id} is in no batch`);
  // What is a word of ours or an id holds nothing that would have to be looked for.
  const values = [
    message.id,
    message.programmeId,
    message.enrolmentId,
    message.accountId,
    message.contactId,
    copyValue(message.stepKey),
    message.templateId,
    message.language,
    copyValue(message.contentHash),
    copyValue(message.sender),
    copyValue(message.recipient),
    copyValue(message.replyTo),
    copyValue(message.subject),
    message.body.frame.id,
    copyValue(message.body.pieces),
    copyValue(JSON.stringify(message.headers)),
    message.sendAfter.toISOString(),
    message.createdAt.toISOString(),
    'claimed',
    place.batchId,
    String(place.position),
  ] satisfies ValuesOf<typeof columns>;
  return `${values.join('\t')}\n`;
}
