import type { Db } from '@sleutel/db';
import { gapsOf, type MapGap } from '@sleutel/domain/contact';
import type { BriefGap } from '@sleutel/domain/meeting';
import { loadCompany } from '../company/index.ts';

/** What the contact map of an account lacks, the gravest first. */
export async function gapsOfAccount(db: Db, accountId: string, now: Date): Promise<BriefGap[]> {
  const [rows, company] = await Promise.all([
    db.prisma.accountContact.findMany({
      where: { accountId },
      select: {
        contactId: true,
        role: true,
        influence: true,
        stance: true,
        department: true,
        reportsToId: true,
        lastTouchedAt: true,
        leftOn: true,
      },
    }),
    loadCompany(db),
  ]);
  const people = rows.map(({ lastTouchedAt, leftOn, ...row }) => ({
    ...row,
    lastTouchedAt: lastTouchedAt?.toISOString() ?? null,
    leftOn: leftOn?.toISOString().slice(0, 10) ?? null,
  }));
  return gapsOf(people, { now, untouchedDays: company.settings.contact.untouchedDays }).map(briefly);
}

function briefly(gap: MapGap): BriefGap {
  return gap.kind === 'missingRole' ? { kind: gap.kind, role: gap.role } : { kind: gap.kind };
}
