import { may } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import type { AccountDetails } from '../../lib/account.ts';
import { historyOf, useAccountSave } from '../../lib/account-fields.tsx';
import { useMe } from '../../lib/me.ts';
import { numberOf, textOf } from '../../lib/saving.ts';

type Account = AccountDetails['account'];
type TextField =
  | 'name'
  | 'domain'
  | 'taxId'
  | 'industry'
  | 'region'
  | 'country'
  | 'ownerId'
  | 'language'
  | 'timeZone'
  | 'currency'
  | 'leadSource';

interface FieldOptions<T> {
  /** Where the account names it differently. */
  readonly value?: T | null;
  readonly show?: (value: T) => string;
}

/** What an editing component of a text of the account takes, by the field's name. */
export function useTextField(account: Account) {
  const field = useField(account);
  return (name: TextField, { value, show }: FieldOptions<string> = {}) => ({
    ...field(name, value === undefined ? textOf(Reflect.get(account, name)) : value, textOf, show),
    ...(show ? { show } : {}),
  });
}

/** The same for a number. */
export function useNumberField(account: Account) {
  const field = useField(account);
  return (name: 'employees') => field(name, account[name], numberOf);
}

function useField(account: Account) {
  const t = useTranslations('account.field');
  const me = useMe();
  const save = useAccountSave(account.id);
  return <T,>(
    name: TextField | 'employees',
    value: T | null,
    read: (value: unknown) => T | null,
    show?: (value: T) => string,
  ) => {
    const label = t(name);
    return {
      label,
      value,
      version: account.version,
      empty: t('empty'),
      aside: historyOf({
        label,
        entity: 'account',
        entityId: account.id,
        field: name,
        read,
        ...(show ? { show } : {}),
      }),
      save: may(me.role, 'account.update')
        ? (next: T | null, base: number) => save(name, { [name]: next }, base, read)
        : undefined,
    };
  };
}
