import { useOpenAccount } from '../account.ts';

/** The people of the open account, to choose from. */
export function useAccountPeople() {
  const { people } = useOpenAccount().details;
  return people.map(({ id, firstName, lastName, email }) => ({
    value: id,
    label: [firstName, lastName].filter(Boolean).join(' ') || (email ?? '–'),
  }));
}
