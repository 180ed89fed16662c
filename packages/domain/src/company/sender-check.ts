import type { Company } from './company.ts';

/** Who writes, from where, and how one gets away. */
export interface SenderPlace {
  /** How mail leaves; `outbox`: not at all. */
  readonly transport: 'outbox' | 'resend' | 'smtp';
  /** Whether the address that mail is sent from is one. */
  readonly fromIsAddress: boolean;
  readonly publicUrl: string | undefined;
  /** Whether events of the mail service are taken in; null where that is not known here. */
  readonly learns: boolean | null;
  /** Whether a mailbox is read for answers and reports. */
  readonly reads: boolean;
}

export type SenderFindingCode =
  | 'fromIsNoAddress'
  | 'noPostalAddress'
  | 'urlNotPublic'
  | 'doesNotLearn'
  | 'doesNotHear'
  | 'isDemonstration';

export interface SenderFinding {
  readonly code: SenderFindingCode;
  /** `broken` has to be mended before mail leaves, `warning` may surprise. */
  readonly state: 'warning' | 'broken';
}

/** What can be told of the sender without asking anybody. */
export function senderFindings(
  place: SenderPlace,
  company: Pick<Company, 'postalAddress' | 'demonstration'>,
): SenderFinding[] {
  const leaves = place.transport !== 'outbox';
  const all: readonly (SenderFinding & { readonly found: boolean })[] = [
    { code: 'fromIsNoAddress', state: 'broken', found: !place.fromIsAddress },
    {
      code: 'noPostalAddress',
      state: leaves ? 'broken' : 'warning',
      found: company.postalAddress === '',
    },
    { code: 'urlNotPublic', state: 'broken', found: leaves && !isPublic(place.publicUrl) },
    { code: 'doesNotLearn', state: 'warning', found: place.transport === 'resend' && place.learns === false },
    { code: 'doesNotHear', state: 'warning', found: place.transport === 'smtp' && !place.reads },
    { code: 'isDemonstration', state: 'broken', found: leaves && company.demonstration },
  ];
  return all.filter(({ found }) => found).map(({ code, state }) => ({ code, state }));
}

function isPublic(url: string | undefined): boolean {
  if (url === undefined) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname.includes('.') && !/^(127\.|10\.|192\.168\.)/.test(hostname);
}
