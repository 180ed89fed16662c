import type { RouterOutputs } from '../../lib/trpc.ts';

export type ContactMap = RouterOutputs['contact']['map'];
export type ContactCard = ContactMap['people'][number];
export type MapGap = ContactMap['gaps'][number];

/** What somebody is called, as far as it is known. */
export function nameOf({
  firstName,
  lastName,
  email,
}: Pick<ContactCard, 'firstName' | 'lastName' | 'email'>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || (email ?? '–');
}
