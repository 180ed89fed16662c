/** What the DNS says of the domain that mail is sent from; null where it could not be asked. */
export interface DomainRecords {
  /** TXT records of the domain itself. */
  readonly texts: readonly string[] | null;
  /** TXT records of `_dmarc.` before it. */
  readonly policies: readonly string[] | null;
  /** Hosts that take its mail. */
  readonly exchanges: readonly string[] | null;
}

export type DomainFindingCode =
  | 'spfFine'
  | 'spfMissing'
  | 'spfSeveral'
  | 'dmarcFine'
  | 'dmarcWatches'
  | 'dmarcMissing'
  | 'mxFine'
  | 'mxMissing'
  | 'notAsked';

export interface DomainFinding {
  readonly record: 'spf' | 'dmarc' | 'mx';
  readonly code: DomainFindingCode;
  readonly state: 'fine' | 'warning' | 'broken' | 'unknown';
  /** The record as it stands; null where there is none. */
  readonly value: string | null;
}

/**
 * Whether those who get the mail can tell that it is the company's: SPF (RFC 7208) exactly once, DMARC (RFC 7489)
 * there, and somewhere for answers to go.
 */
export function judgeDomain({ texts, policies, exchanges }: DomainRecords): DomainFinding[] {
  return [spfFinding(texts), dmarcFinding(policies), exchangeFinding(exchanges)];
}

function spfFinding(texts: DomainRecords['texts']): DomainFinding {
  if (texts === null) return notAsked('spf');
  const found = texts.filter((text) => /^v=spf1( |$)/i.test(text));
  const [value] = found;
  if (value === undefined) return { record: 'spf', code: 'spfMissing', state: 'broken', value: null };
  // Receivers treat two as a mistake and trust neither.
  if (found.length > 1) return { record: 'spf', code: 'spfSeveral', state: 'broken', value };
  return { record: 'spf', code: 'spfFine', state: 'fine', value };
}

function dmarcFinding(policies: DomainRecords['policies']): DomainFinding {
  if (policies === null) return notAsked('dmarc');
  const value = policies.find((text) => /^v=dmarc1\s*;/i.test(text));
  if (value === undefined) return { record: 'dmarc', code: 'dmarcMissing', state: 'broken', value: null };
  if (/;\s*p\s*=\s*none\b/i.test(value)) {
    return { record: 'dmarc', code: 'dmarcWatches', state: 'warning', value };
  }
  return { record: 'dmarc', code: 'dmarcFine', state: 'fine', value };
}

function exchangeFinding(exchanges: DomainRecords['exchanges']): DomainFinding {
  if (exchanges === null) return notAsked('mx');
  const [value] = exchanges;
  if (value === undefined) return { record: 'mx', code: 'mxMissing', state: 'warning', value: null };
  return { record: 'mx', code: 'mxFine', state: 'fine', value };
}

function notAsked(record: DomainFinding['record']): DomainFinding {
  return { record, code: 'notAsked', state: 'unknown', value: null };
}
