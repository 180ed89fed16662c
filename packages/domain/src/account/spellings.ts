import { nameKey, numbersIn, SHORTEST_KEY } from './name-key.ts';

/**
 * What may be one account under several names, together, in the order of the first of each. `C-1001` and `c1001` are;
 * `Store 12` and `Store 13`, or `1-23` and `12-3`, are not.
 */
export function spellingsOf<Account extends object>(
  accounts: Iterable<Account>,
  nameOf: (account: Account) => string,
): Account[][] {
  return together(accounts, (account) => nameKey(nameOf(account)))
    .filter(([first]) => first !== undefined && nameKey(nameOf(first)).length >= SHORTEST_KEY)
    .flatMap((alike) => together(alike, (account) => numbersIn(nameOf(account))));
}

/** Those that share a key, where several do: most do not, so a list is made for no others. */
function together<Account extends object>(
  accounts: Iterable<Account>,
  keyOf: (account: Account) => string,
): Account[][] {
  const firsts = new Map<string, Account>();
  const groups = new Map<Account, Account[]>();
  for (const account of accounts) {
    const key = keyOf(account);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, account);
    else groupOf(groups, first).push(account);
  }
  if (groups.size === 0) return [];
  return [...firsts.values()].map((first) => groups.get(first)).filter((group) => group !== undefined);
}

function groupOf<Account>(groups: Map<Account, Account[]>, first: Account): Account[] {
  const known = groups.get(first);
  if (known !== undefined) return known;
  const group = [first];
  groups.set(first, group);
  return group;
}
