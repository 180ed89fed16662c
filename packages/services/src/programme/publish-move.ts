import { newId, type Prisma } from '@sleutel/db';
import { insertEvents } from '../webhook/outbox.ts';

type ProgrammeEvent = 'launched' | 'paused' | 'resumed' | 'ended';

/** Has other systems told that a programme was moved, in the transaction that moves it. */
export function publishMove(
  programmeId: string,
  move: ProgrammeEvent,
  at: Date,
  data: { readonly emergency?: boolean } = {},
): Prisma.Sql {
  const about = { accountId: null, contactId: null, programmeId };
  return insertEvents([{ ...about, id: newId(at), type: `programme.${move}`, occurredAt: at, data }], at);
}
