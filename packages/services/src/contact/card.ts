import type { Prisma } from '@sleutel/db';
import type { OwnValue } from '@sleutel/domain/account';
import type { ConsentState, SuppressionReason } from '@sleutel/domain/consent';
import type { BuyingRole } from '@sleutel/domain/contact';
import { columnsOf, ownFieldsOf, standingOf } from './image.ts';
import type { StandingPerson } from './standing-person.ts';

/** A person's place in another account. */
export interface OtherPlace {
  readonly accountId: string;
  readonly name: string;
  readonly role: BuyingRole | null;
  readonly leftOn: string | null;
}

/** Whether somebody may be written to about offers and news. */
export interface WritingState {
  /** Null where nobody asked. */
  readonly consent: ConsentState | null;
  /** Why the address gets nothing at all. */
  readonly suppressed: SuppressionReason | null;
}

/** Somebody on a contact map. */
export interface ContactCard extends StandingPerson, WritingState {
  readonly contactId: string;
  /** Where they were put on the drawn map; null leaves it to the layout. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** The version of their standing here. */
  readonly version: number;
  readonly personVersion: number;
  /** To be left alone until then, as the person asked. */
  readonly pausedUntil: string | null;
  /** The company's own, by name. */
  readonly fields: Readonly<Record<string, OwnValue>>;
  readonly elsewhere: readonly OtherPlace[];
}

type Row = Prisma.AccountContactGetPayload<{ include: { contact: true } }>;

export function cardOf(row: Row, writing: WritingState, elsewhere: readonly OtherPlace[]): ContactCard {
  const { mapX, mapY, importId: _importId, ...standing } = standingOf(row);
  return {
    contactId: row.contactId,
    ...columnsOf(row.contact),
    pausedUntil: row.contact.pausedUntil?.toISOString() ?? null,
    fields: ownFieldsOf(row.contact),
    ...standing,
    at: mapX === null || mapY === null ? null : { x: mapX, y: mapY },
    version: row.version,
    personVersion: row.contact.version,
    ...writing,
    elsewhere,
  };
}
