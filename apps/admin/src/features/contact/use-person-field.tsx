import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { SaveOutcome } from '../../components/edit/save-outcome.ts';
import { historyOf } from '../../lib/account-fields.tsx';
import { useMe } from '../../lib/me.ts';
import { numberOf, outcomeOf, textOf } from '../../lib/saving.ts';
import { type RouterInputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import type { ContactCard } from './contact-map.ts';

const ofPerson = ['firstName', 'lastName', 'email', 'phone', 'language', 'timeZone'] as const;
type PersonText = (typeof ofPerson)[number];
type StandingText = 'title' | 'department' | 'role' | 'stance';
type Field = PersonText | StandingText | 'influence';
type Changes = RouterInputs['contact']['update']['changes'];

/** What is changed, as the engine takes it and as the history calls it. */
interface Aim {
  readonly field: string;
  /** The same in every account. */
  readonly own: boolean;
  readonly changes: (value: unknown) => Changes;
}

/** Somebody where they stand, as far as it is edited in place. */
export type EditedPerson = Pick<ContactCard, Field | 'fields' | 'contactId' | 'version' | 'personVersion'>;

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
    return edited(t(name), aimOf(name), value, read, show);
  }
  function edited<T>(
    label: string,
    aim: Aim,
    value: T | null,
    read: (value: unknown) => T | null,
    show?: (value: T) => string,
  ) {
    const { own } = aim;
    return {
      label,
      value,
      version: own ? card.personVersion : card.version,
      empty: t('empty'),
      aside: historyOf({
        label,
        entity: own ? 'contact' : 'standing',
        entityId: own ? card.contactId : `${accountId}|${card.contactId}`,
        field: aim.field,
        read,
        ...(show ? { show } : {}),
      }),
      save: may(me.role, 'contact.update')
        ? (next: T | null, base: number) => save<T>(aim, next, base, read)
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
    /** A field of the company's own. */
    ownText: (name: string) => edited<string>(name, aimOfOwn(name), asWritten(card.fields[name]), asWritten),
    addOwn: (name: string, value: string) =>
      save<string>(aimOfOwn(name), value, card.personVersion, asWritten),
  };
}

function isOfPerson(name: Field): name is PersonText {
  return ofPerson.some((each) => each === name);
}

function aimOf(name: Field): Aim {
  return { field: name, own: isOfPerson(name), changes: (value) => ({ [name]: value }) };
}

function aimOfOwn(name: string): Aim {
  return {
    field: `fields.${name}`,
    own: true,
    changes: (value) => ({ fields: { [name]: typeof value === 'string' ? value : null } }),
  };
}

/** Other systems may write numbers, and yes or no. */
function asWritten(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return textOf(value);
}

function useSave(accountId: string, { contactId, version, personVersion }: EditedPerson) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async <T,>(
    { field, own, changes }: Aim,
    value: T | null,
    base: number,
    read: (value: unknown) => T | null,
  ): Promise<SaveOutcome<T>> => {
    const versions = own ? { version, personVersion: base } : { version: base, personVersion };
    const change = client.contact.update
      .mutate({ accountId, contactId, ...versions, changes: changes(value) })
      .then((updated) => ({ version: own ? updated.personVersion : updated.version }));
    const outcome = await outcomeOf(change, field, read);
    await queryClient.invalidateQueries({ queryKey: trpc.contact.pathKey() });
    return outcome;
  };
}
