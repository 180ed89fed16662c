import { Prisma } from '@sleutel/db';
import { InteractionFields } from '@sleutel/domain/dossier';
import { type ByUser, byActor, byUser } from './by-user.ts';
import type { Section } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';
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
