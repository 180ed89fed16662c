import type { AccountType } from '../analysis/index.ts';
import type { CoverageState, Solution } from '../solution/index.ts';
import type { DemoLeads } from './leads.ts';

/** A generated company, as an accounts file would name it. */
export interface DemoAccount {
  readonly externalId: string;
  readonly name: string;
  readonly domain: string;
  readonly taxId: string;
  readonly industry: string;
  readonly region: string;
  readonly country: string;
  readonly employees: number;
  readonly language: 'en' | 'af';
  readonly timeZone: string;
  readonly currency: string;
  /** Which of the managers looks after it, by position. */
  readonly manager: number;
  /** Set by a person; breadwinners follow from the orders. */
  readonly type: AccountType | null;
  readonly parent: string | null;
}

export interface DemoContact {
  readonly account: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly department: string;
  readonly role: string;
  readonly influence: number;
  readonly stance: string;
  readonly reportsTo: string | null;
  readonly language: 'en' | 'af';
  readonly timeZone: string;
  readonly consent: 'yes' | 'no' | null;
}

/** What became of somebody on a contact map. */
export interface DemoStanding {
  readonly account: string;
  readonly email: string;
  readonly lastTouchedOn: string | null;
  readonly leftOn: string | null;
}

export interface DemoOrder {
  readonly account: string;
  readonly order: string;
  readonly date: string;
  /** Net, decimal text; negative where cancelled or returned. */
  readonly amount: string;
  readonly cost: string | null;
  readonly status: 'completed' | 'cancelled' | 'returned';
  readonly currency: string;
}

/** Where an account gets one of the wholesaler's solutions. */
export interface DemoCoverage {
  readonly solution: string;
  readonly state: CoverageState;
  /** Decimal text, a year. */
  readonly potential: string | null;
  readonly competitor: string | null;
  readonly note: string | null;
}

/** What the dossier of one account says. */
export interface DemoDossier {
  readonly account: string;
  readonly description: string;
  readonly history: string;
  readonly organisation: string;
  readonly surroundings: string;
  readonly decisionNote: string;
  readonly leadSource: 'press' | 'media' | 'internet' | 'database' | 'referral' | 'event';
  readonly decisionStages: readonly { readonly name: string; readonly days: number }[];
  readonly competitors: readonly {
    readonly name: string;
    readonly shareOfWallet: number;
    readonly strengths: string;
  }[];
  readonly coverages: readonly DemoCoverage[];
  readonly deliveries: readonly {
    readonly reference: string;
    readonly promisedOn: string;
    readonly deliveredOn: string;
  }[];
  readonly tenders: readonly DemoTender[];
  readonly interactions: readonly {
    readonly kind: 'meeting' | 'call' | 'visit' | 'email';
    readonly on: string;
    readonly summary: string;
  }[];
  readonly complaints: readonly {
    readonly openedOn: string;
    readonly closedOn: string | null;
    readonly summary: string;
    readonly answer: string | null;
  }[];
  readonly promises: readonly {
    readonly summary: string;
    readonly madeOn: string;
    readonly dueOn: string;
    readonly keptOn: string | null;
  }[];
  readonly qualifications: readonly {
    readonly kind: 'need' | 'solvency' | 'authority';
    readonly score: number;
    readonly evidence: string;
    readonly source: string;
    readonly on: string;
  }[];
  readonly losses: readonly DemoLoss[];
}

export interface DemoLoss {
  readonly kind: 'loss' | 'refusal';
  readonly on: string;
  readonly reasons: readonly DemoLossReason[];
  readonly note: string;
}

export interface DemoTender {
  readonly title: string;
  readonly openedOn: string;
  readonly decidedOn: string | null;
  readonly amount: string;
  readonly outcome: 'open' | 'won' | 'lost';
  readonly reason: string | null;
  readonly competitor: string | null;
}

export type DemoLossReason =
  | 'serviceDeclined'
  | 'qualityDeclined'
  | 'deadlinesMissed'
  | 'notListenedTo'
  | 'forgotten'
  | 'price'
  | 'competitor'
  | 'closedDown';

export interface Demonstration {
  readonly company: {
    readonly name: string;
    readonly postalAddress: string;
    readonly website: string;
    readonly timeZone: string;
    readonly country: string;
    readonly currency: string;
    readonly settings: { readonly solutions: Solution[] };
  };
  readonly accounts: readonly DemoAccount[];
  readonly contacts: readonly DemoContact[];
  readonly standings: readonly DemoStanding[];
  readonly orders: readonly DemoOrder[];
  readonly dossiers: readonly DemoDossier[];
  readonly leads: DemoLeads;
}
