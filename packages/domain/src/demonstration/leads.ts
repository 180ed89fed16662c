import { makeAccounts } from './companies.ts';
import type { Chance } from './random.ts';
import type { DemoAccount } from './types.ts';

/** A row of a list that somebody brought home from a fair, as it was typed there. */
export interface DemoLead {
  readonly account: string;
  readonly name: string;
  readonly domain: string;
  readonly taxId: string;
  readonly industry: string;
  readonly region: string;
  readonly country: string;
  readonly employees: string;
  readonly currency: string;
  readonly stand: string;
}

export interface DemoLeadPerson {
  readonly account: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
}

export interface DemoLeads {
  readonly companies: readonly DemoLead[];
  readonly people: readonly DemoLeadPerson[];
}

const fresh = 9;

/**
 * Companies met at a fair and people of theirs: most of them new, three known already under another number (by their
 * tax number, their domain or only their name), and some rows that cannot land.
 */
export function makeLeads(accounts: readonly DemoAccount[], draw: Chance): DemoLeads {
  const taken = new Set(accounts.map(({ domain }) => domain));
  const strangers = makeAccounts(4 * fresh, draw).filter(({ domain }) => !taken.has(domain));
  const companies = strangers.slice(0, fresh + 2).map((account, at) => ({
    ...leadOf(account, at, draw),
    ...(at === fresh ? { employees: 'about fifty' } : {}),
    ...(at === fresh + 1 ? { currency: 'pounds' } : {}),
  }));
  return {
    companies: [...companies, ...knownAlready(accounts, draw)],
    people: [
      ...companies.slice(0, 6).map((lead) => personOf(lead, draw)),
      {
        account: 'F2099',
        email: 'nobody@knows.example',
        firstName: 'Sam',
        lastName: 'Doyle',
        title: 'Buyer',
      },
      { account: 'F2001', email: 'no address left', firstName: 'Kim', lastName: '', title: '' },
    ],
  };
}

function leadOf(account: DemoAccount, at: number, draw: Chance): DemoLead {
  const { name, domain, industry, region, country, employees, currency } = account;
  const number = {
    account: `F${2001 + at}`,
    taxId: '',
    stand: `${draw.pick(['A', 'B', 'C'])}${draw.whole(1, 40)}`,
  };
  return { ...number, name, domain, industry, region, country, employees: String(employees), currency };
}

/** The same companies once more, each recognised by something else. */
function knownAlready(accounts: readonly DemoAccount[], draw: Chance): DemoLead[] {
  return accounts.slice(46, 49).map((account, at) => ({
    ...leadOf(account, fresh + 2 + at, draw),
    name: at === 2 ? account.name.toUpperCase() : (account.name.split(' ').slice(0, 2).join(' ') ?? ''),
    domain: at === 1 ? `www.${account.domain}` : '',
    taxId: at === 0 ? account.taxId.replace(/^(..)/, '$1 ') : '',
  }));
}

function personOf({ account, domain }: DemoLead, draw: Chance): DemoLeadPerson {
  const firstName = draw.pick(['Alice', 'Ben', 'Carla', 'Dirk', 'Ewan', 'Femi', 'Grace', 'Hugo']);
  const lastName = draw.pick(['Archer', 'Bloom', 'Castle', 'Drew', 'Ellis', 'Frost', 'Grant', 'Hale']);
  const title = draw.pick(['Head of purchasing', 'Owner', 'Buyer', 'Operations manager']);
  return { account, email: `${firstName}.${lastName}@${domain}`.toLowerCase(), firstName, lastName, title };
}
