import type { SegmentRules } from '@sleutel/domain/segment';

/** A question to the API by one of several users at once; the turn makes each a little different. */
export interface Question {
  readonly name: string;
  readonly procedure: string;
  readonly input: (turn: number) => unknown;
}

/** What there is to ask about. */
export interface Ground {
  readonly accountIds: readonly string[];
  readonly segment: { readonly id: string; readonly rules: SegmentRules };
}

/** What the screens ask, as they ask it: a page of the list is fifty rows. */
export function questions({ accountIds, segment }: Ground): Question[] {
  const { id: segmentId, rules } = segment;
  const page = { limit: 50 };
  const list = (name: string, input: (turn: number) => object): Question => ({
    name,
    procedure: 'account.list',
    input: (turn) => ({ ...page, ...input(turn) }),
  });
  const of = (turn: number) => ({ id: accountIds[(turn * 7919) % accountIds.length] });
  /** Words that many write, and between them ones that nobody has written before. */
  const wordsOf = (turn: number) => {
    const number = 1000 + ((turn * 7919) % 9000);
    const all = [
      'karoo',
      `anna ${'bmsvnf'[turn % 6]}`,
      `c${number}`,
      `traders ${number % 100}`,
      `p${number}@`,
      `van wyk ${number % 997}`,
      'fynbos',
      'example',
      'harbour foods',
    ];
    return all[turn % all.length];
  };
  const sorts = ['name', 'valueAtRisk', 'lastOrderOn', 'pAlive', 'status', 'country'];
  return [
    list('list, first page', () => ({})),
    list('list, some page further down', (turn) => ({ offset: (turn * 997) % 49_000 })),
    list('search', (turn) => ({ search: wordsOf(turn) })),
    list('filter: slipping, of one manager', (turn) => ({
      status: ['slipping', 'lost'],
      owner: [`kam${1 + (turn % 40)}`],
      sort: 'valueAtRisk',
    })),
    list('filter: class, country, tag', (turn) => ({
      abc: ['A', 'B'],
      country: [['GB', 'ZA', 'NL'][turn % 3]],
      ...(turn % 2 ? { tag: ['wine'] } : {}),
    })),
    list('sort', (turn) => ({ sort: sorts[turn % sorts.length] })),
    list('sort the other way round', (turn) => ({
      sort: sorts[turn % 4],
      direction: turn % 4 === 1 ? 'asc' : 'desc',
    })),
    list('filter: a segment', () => ({ segment: segmentId })),
    {
      name: 'command palette',
      procedure: 'search.find',
      input: (turn) => ({ text: wordsOf(turn) }),
    },
    { name: 'segment, as its rules are written', procedure: 'segment.preview', input: () => ({ rules }) },
    {
      name: 'segment, other rules every time',
      procedure: 'segment.preview',
      input: (turn) => ({ rules: otherRules(turn) }),
    },
    { name: 'today, all accounts', procedure: 'today.get', input: () => ({ scope: 'all' }) },
    { name: 'today, own accounts', procedure: 'today.get', input: () => ({ scope: 'mine' }) },
    { name: 'prospects', procedure: 'qualification.board', input: () => ({}) },
    {
      name: 'prospects, of one source',
      procedure: 'qualification.board',
      input: () => ({ source: 'press' }),
    },
    { name: 'nine-box', procedure: 'analysis.nineBox', input: () => ({}) },
    { name: 'analysis', procedure: 'analysis.latest', input: () => ({}) },
    { name: 'account page', procedure: 'account.get', input: of },
    { name: 'account page, orders', procedure: 'account.orders', input: of },
  ];
}

function otherRules(turn: number): SegmentRules {
  const since: SegmentRules['rules'] = [
    { field: 'complained', operator: 'notHappened', value: { times: 1, days: 30 + turn } },
    { field: 'abc', operator: 'anyOf', value: ['A', 'B'] },
  ];
  return { combinator: 'and', not: false, rules: since };
}
