import type { AccountType } from '@sleutel/domain/analysis';

/** What the company says of the account itself; figures are in the snapshot. */
export interface AccountHeader {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly domain: string | null;
  readonly taxId: string | null;
  readonly industry: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly currency: string | null;
  readonly leadSource: string | null;
  /** Set by a person, a rule or an import; null leaves it to the figures. */
  readonly type: AccountType | null;
  readonly typeSetBy: 'person' | 'rule' | 'import' | null;
  readonly typeReason: string | null;
  readonly markedKey: boolean;
  readonly tags: readonly string[];
  /** Columns of the company's own, as imported. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The same as it is read. */
export type AccountRow = Omit<AccountHeader, 'createdAt' | 'updatedAt'> & {
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export function headerOf(account: AccountRow): AccountHeader {
  return {
    id: account.id,
    externalId: account.externalId,
    name: account.name,
    domain: account.domain,
    taxId: account.taxId,
    industry: account.industry,
    region: account.region,
    country: account.country,
    employees: account.employees,
    language: account.language,
    timeZone: account.timeZone,
    currency: account.currency,
    leadSource: account.leadSource,
    type: account.type,
    typeSetBy: account.typeSetBy,
    typeReason: account.typeReason,
    markedKey: account.markedKey,
    tags: account.tags,
    fields: account.fields,
    version: account.version,
    createdAt: account.createdAt.toISOString(),
    updatedAt: account.updatedAt.toISOString(),
  };
}
