import type { Db } from '@sleutel/db';
import type { ConsentState } from '@sleutel/domain/consent';

/** What somebody agreed to or took back, and what shows it. */
export interface ContactConsent {
  readonly topic: string;
  readonly state: ConsentState;
  readonly recordedAt: string;
  readonly evidence: Readonly<Record<string, string>>;
}

export async function loadConsents({ prisma }: Db, contactId: string): Promise<ContactConsent[]> {
  const rows = await prisma.consent.findMany({ where: { contactId }, orderBy: { topic: 'asc' } });
  return rows.map(({ topic, state, recordedAt, evidence }) => ({
    topic,
    state,
    recordedAt: recordedAt.toISOString(),
    evidence: textsOf(evidence),
  }));
}

function textsOf(evidence: unknown): Record<string, string> {
  if (typeof evidence !== 'object' || evidence === null) return {};
  return Object.fromEntries(Object.entries(evidence).map(([key, value]) => [key, String(value)]));
}
