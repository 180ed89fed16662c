import { type PersonChanges, personFields, standingFields } from '@sleutel/domain/contact';
import { flatFields, type PersonImage, type StandingImage } from './image.ts';

type Details = PersonChanges;

/** What of the details is the person's own, and what belongs to one account's map. */
export function splitDetails(details: Details): {
  readonly person: Partial<PersonImage>;
  readonly standing: Partial<StandingImage>;
} {
  const { fields = {} } = details;
  return {
    person: { ...given(details, personFields), ...flatFields(fields) },
    standing: given(details, standingFields),
  };
}

type Given<K extends keyof Details> = { [F in K]?: Exclude<Details[F], undefined> };

function given<K extends keyof Details>(details: Details, fields: readonly K[]): Given<K> {
  const result: Given<K> = {};
  for (const field of fields) {
    const value = details[field];
    if (isGiven(value)) result[field] = value;
  }
  return result;
}

function isGiven<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
