import { Prisma } from '@sleutel/db';
import { InteractionFields } from '@sleutel/domain/dossier';
import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from '../core/index.ts';
import { type ByUser, byActor, byUser } from './by-user.ts';
import type { Section, Tx } from './row/section.ts';
import { changeRow, rowVerbs } from './row/verbs.ts';
import { touchContacts } from './touch-contacts.ts';

const interactions: Section<'interaction', typeof InteractionFields.shape, ByUser> = {
  noun: 'interaction',
  table: 'interactions',
  fields: InteractionFields,
  columns: {
    kind: '"InteractionKind"',
    happenedAt: 'timestamptz',
    summary: 'text',
    contactIds: 'uuid[]',
    byUserId: 'text',
  },
  order: Prisma.sql`t.happened_at DESC`,
  more: byUser,
  preset: (actorId) => ({ contactIds: [], ...byActor(actorId) }),
  people: 'contactIds',
  happened: ['happenedAt'],
  after: touchContacts,
};

/** Talks with people of the account; they count as touched then. */
export const interactionVerbs = rowVerbs(interactions);

interface Wording {
  readonly from: string;
  readonly to: string;
}

/** Words a talk anew where it still says what it said; one that was changed by hand or taken away stays so. */
export async function rewordTalk(
  tx: Tx,
  ctx: Authorised<Verb>,
  id: string,
  { from, to }: Wording,
): Promise<void> {
  const { rows } = await tx.query<{ version: number }>(Prisma.sql`
    SELECT version FROM interactions WHERE id = ${id}::uuid AND summary = ${from} FOR UPDATE`);
  const [talk] = rows;
  if (talk) await changeRow(tx, ctx, interactions, id, talk.version, { summary: to });
}
