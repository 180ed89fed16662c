import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { SaveOutcome } from '../../components/edit/save-outcome.ts';
import { historyOf } from '../../lib/account-fields.tsx';
import { useMe } from '../../lib/me.ts';
import { numberOf, outcomeOf, textOf } from '../../lib/saving.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import type { ContactCard } from './contact-map.ts';

const ofPerson = ['firstName', 'lastName', 'email', 'phone', 'language', 'timeZone'] as const;
type PersonText = (typeof ofPerson)[number];
type StandingText = 'title' | 'department' | 'role' | 'stance';
type Field = PersonText | StandingText | 'influence';

/** Somebody where they stand, as far as it is edited in place. */
export type EditedPerson = Pick<ContactCard, Field | 'contactId' | 'version' | 'personVersion'>;

/** What an editing component of one field of a person takes, by the field's name. */
export function usePersonField(accountId: string, card: EditedPerson) {
  const t = useTranslations('contact.field');
  const me = useMe();
  const save = useSave(accountId, card);
  function field<T>(
    name: Field,
    value: T | null,
    read: (value: unknown) => T | null,
    show?: (value: T) => string,
  ) {
    const label = t(name);
    const own = isOfPerson(name);
    return {
      label,
      value,
      version: own ? card.personVersion : card.version,
      empty: t('empty'),
      aside: historyOf({
        label,
        entity: own ? 'contact' : 'standing',
        entityId: own ? card.contactId : `${accountId}|${card.contactId}`,
        field: name,
        read,
        ...(show ? { show } : {}),
      }),
      save: may(me.role, 'contact.update')
        ? (next: T | null, base: number) => save<T>(name, next, base, read)
        : undefined,
    };
  }
  return {
    text: (name: Exclude<Field, 'influence' | 'language'>) => field<string>(name, card[name], textOf),
    /** One of a list; `read` knows which. */
    choice: <V extends string>(
      name: 'role' | 'stance' | 'language',
      value: V | null,
      read: (value: unknown) => V | null,
      show: (value: V) => string,
    ) => field<V>(name, value, read, show),
    number: (name: 'influence') => field<number>(name, card[name], numberOf),
  };
}

function isOfPerson(name: Field): name is PersonText {
  return ofPerson.some((each) => each === name);
}

function useSave(accountId: string, { contactId, version, personVersion }: EditedPerson) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async <T,>(
    name: Field,
    value: T | null,
    base: number,
    read: (value: unknown) => T | null,
  ): Promise<SaveOutcome<T>> => {
    const own = isOfPerson(name);
    const versions = own ? { version, personVersion: base } : { version: base, personVersion };
    const change = client.contact.update
      .mutate({ accountId, contactId, ...versions, changes: { [name]: value } })
      .then((updated) => ({ version: own ? updated.personVersion : updated.version }));
    const outcome = await outcomeOf(change, name, read);
    await queryClient.invalidateQueries({ queryKey: trpc.contact.pathKey() });
    return outcome;
  };
}
