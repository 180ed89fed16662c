/** A question to the API by one of several users at once; the turn makes each a little different. */
export interface Question {
  readonly name: string;
  readonly procedure: string;
  readonly input: (turn: number) => unknown;
}

/** What the screens ask, as they ask it: a page of the list is fifty rows. */
export function questions(accountIds: readonly string[], segmentId: string): Question[] {
  const page = { limit: 50 };
  const list = (name: string, input: (turn: number) => object): Question => ({
    name,
    procedure: 'account.list',
    input: (turn) => ({ ...page, ...input(turn) }),
  });
  const of = (turn: number) => ({ id: accountIds[(turn * 7919) % accountIds.length] });
  const words = [
    'karoo',
    'anna b',
    'c1234',
    'traders 17',
    'p4711@',
    'van wyk 3',
    'fynbos',
    'example',
    'harbour foods',
  ];
  const sorts = ['name', 'valueAtRisk', 'lastOrderOn', 'pAlive', 'status', 'country'];
  return [
    list('list, first page', () => ({})),
    list('list, some page further down', (turn) => ({ offset: (turn * 997) % 49_000, counted: false })),
    list('search', (turn) => ({ search: words[turn % words.length] })),
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
      input: (turn) => ({ text: words[turn % words.length] }),
    },
    { name: 'nine-box', procedure: 'analysis.nineBox', input: () => ({}) },
    { name: 'analysis', procedure: 'analysis.latest', input: () => ({}) },
    { name: 'account page', procedure: 'account.get', input: of },
    { name: 'account page, orders', procedure: 'account.orders', input: of },
  ];
}
