import type { Db } from '@sleutel/db';
import { gapsOf, isPresent, type MapGap } from '@sleutel/domain/contact';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, groupBy, notFound } from '../core/index.ts';
import { type ContactCard, cardOf, type OtherPlace } from './card.ts';
import { loadWritingStates } from './writing-states.ts';

export interface ContactMap {
  readonly account: { readonly id: string; readonly name: string };
  /** Those who are there first, the more influential before the others. */
  readonly people: readonly ContactCard[];
  /** What the map lacks, the gravest first. */
  readonly gaps: readonly MapGap[];
  /** After how many days without a touch somebody fades. */
  readonly untouchedDays: number;
  readonly asOf: string;
}

/** Who decides in an account, and whom we do not know: the whole graph of one account. */
export const contactMap = defineVerb({
  name: 'contact.map',
  input: z.object({ accountId: z.uuid() }),
  run: async (ctx, { accountId }): Promise<ContactMap> => {
    const now = ctx.now();
    const [account, rows, company] = await Promise.all([
      ctx.db.prisma.account.findUnique({ where: { id: accountId }, select: { id: true, name: true } }),
      ctx.db.prisma.accountContact.findMany({ where: { accountId }, include: { contact: true } }),
      loadCompany(ctx.db),
    ]);
    if (account === null) throw notFound('account', accountId);
    const contacts = rows.map(({ contact }) => contact);
    const [writing, elsewhere] = await Promise.all([
      loadWritingStates(ctx.db, ctx.appSecret, contacts),
      loadElsewhere(
        ctx.db,
        accountId,
        contacts.map(({ id }) => id),
      ),
    ]);
    const people = rows
      .map((row) => cardOf(row, writing(row.contactId), elsewhere.get(row.contactId) ?? []))
      .sort(byWeight);
    const { untouchedDays } = company.settings.contact;
    const gaps = gapsOf(people, { now, untouchedDays });
    return { account, people, gaps, untouchedDays, asOf: now.toISOString() };
  },
});

async function loadElsewhere({ prisma }: Db, accountId: string, contactIds: readonly string[]) {
  const rows = await prisma.accountContact.findMany({
    where: { contactId: { in: [...contactIds] }, accountId: { not: accountId } },
    select: { contactId: true, role: true, leftOn: true, account: { select: { id: true, name: true } } },
    orderBy: { account: { name: 'asc' } },
  });
  const places = rows.map(({ contactId, role, leftOn, account: { id, name } }) => ({
    contactId,
    place: { accountId: id, name, role, leftOn: leftOn?.toISOString().slice(0, 10) ?? null },
  }));
  const groups = groupBy(places, ({ contactId }) => contactId);
  return new Map(
    [...groups].map(([id, group]): [string, OtherPlace[]] => [id, group.map(({ place }) => place)]),
  );
}

function byWeight(one: ContactCard, other: ContactCard): number {
  const left = Number(!isPresent(one)) - Number(!isPresent(other));
  const influence = (other.influence ?? 0) - (one.influence ?? 0);
  return left || influence || (one.lastName ?? '').localeCompare(other.lastName ?? '', 'en');
}
