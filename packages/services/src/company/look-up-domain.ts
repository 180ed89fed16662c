import { Resolver } from 'node:dns/promises';
import type { DomainRecords } from '@sleutel/domain/company';

const patienceMs = 3_000;

/** Asks the DNS about a domain; each answer for itself, null where there was none in time. */
export async function lookUpDomain(domain: string): Promise<DomainRecords> {
  const resolver = new Resolver({ timeout: patienceMs, tries: 1 });
  const textsAt = (name: string) =>
    asked(() => resolver.resolveTxt(name).then((rows) => rows.map((parts) => parts.join(''))));
  const [texts, policies, exchanges] = await Promise.all([
    textsAt(domain),
    textsAt(`_dmarc.${domain}`),
    asked(async () => {
      const rows = await resolver.resolveMx(domain);
      return rows.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
    }),
  ]);
  return { texts, policies, exchanges };
}

/** That there is nothing is an answer too. */
const nothing = new Set(['ENODATA', 'ENOTFOUND']);

async function asked(question: () => Promise<string[]>): Promise<string[] | null> {
  try {
    return await question();
  } catch (error) {
    return error instanceof Error && 'code' in error && nothing.has(String(error.code)) ? [] : null;
  }
}
