import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { designOf, loadProgramme } from './record.ts';
import { type AudienceAccount, resolveAudience } from './resolve-audience.ts';

const Input = z.object({
  id: z.uuid(),
  limit: z.int().min(1).max(500).default(100),
  offset: z.int().min(0).default(0),
});

/** Whom a programme would write to if it were launched now, account by account, and who is left out and why. */
export const programmeAudience = defineVerb({
  name: 'programme.audience',
  input: Input,
  run: async (ctx, { id, limit, offset }) => {
    const record = await loadProgramme(ctx.db.prisma, id);
    const company = await loadCompany(ctx.db);
    const { accounts } = await resolveAudience(ctx, id, designOf(record), company);
    const addressed = accounts.filter((each) => each.leftOut === null);
    return {
      total: accounts.length,
      accounts: addressed.length,
      people: addressed.reduce((sum, each) => sum + each.people.length, 0),
      items: accounts.slice(offset, offset + limit).map((each) => itemOf(each, company.currency)),
    };
  },
});

function itemOf(
  { account, cell, manager, leftOut, people, peopleLeftOut }: AudienceAccount,
  companyCurrency: string,
) {
  const { id, name, status, valueAtRisk } = account;
  return {
    account: { id, name, status, valueAtRisk, currency: account.currency ?? companyCurrency, cell },
    manager: manager && { id: manager.id, name: manager.name },
    leftOut,
    people: people.map(({ person, language }) => ({
      contactId: person.contactId,
      name: person.name,
      email: person.email,
      role: person.role,
      title: person.title,
      language,
    })),
    peopleLeftOut: peopleLeftOut.map(({ person, reason }) => ({
      contactId: person.contactId,
      name: person.name,
      role: person.role,
      reason,
    })),
  };
}
