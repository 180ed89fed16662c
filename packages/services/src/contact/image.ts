import type { Prisma } from '@sleutel/db';
import { OwnValue } from '@sleutel/domain/account';
import { BuyingRole, Stance } from '@sleutel/domain/contact';
import { z } from 'zod';

const Moment = z.iso.datetime();
const Day = z.iso.date();

/** A standing as the audit keeps it: everything a person may change of it. */
export const StandingImage = z.strictObject({
  title: z.string().nullable(),
  department: z.string().nullable(),
  role: BuyingRole.nullable(),
  influence: z.int().nullable(),
  stance: Stance.nullable(),
  reportsToId: z.uuid().nullable(),
  lastTouchedAt: Moment.nullable(),
  leftOn: Day.nullable(),
  mapX: z.number().nullable(),
  mapY: z.number().nullable(),
  importId: z.uuid().nullable(),
});
export type StandingImage = z.infer<typeof StandingImage>;

const person = {
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
};

/** What everybody may have. */
export type PersonColumns = z.infer<z.ZodObject<typeof person>>;

/** A person as the audit keeps them, each field of the company's own beside the others, as `fields.NAME`. */
export const PersonImage = z.object(person).catchall(OwnValue);
export type PersonImage = z.infer<typeof PersonImage>;

export const newStanding: StandingImage = {
  title: null,
  department: null,
  role: null,
  influence: null,
  stance: null,
  reportsToId: null,
  lastTouchedAt: null,
  leftOn: null,
  mapX: null,
  mapY: null,
  importId: null,
};

export const newPerson: PersonColumns = {
  email: null,
  firstName: null,
  lastName: null,
  phone: null,
  language: null,
  timeZone: null,
};

type StandingRow = Prisma.AccountContactGetPayload<object>;

export function standingOf(row: StandingRow): StandingImage {
  const { title, department, role, influence, stance, reportsToId, mapX, mapY, importId } = row;
  return {
    title,
    department,
    role,
    influence,
    stance,
    reportsToId,
    lastTouchedAt: row.lastTouchedAt?.toISOString() ?? null,
    leftOn: row.leftOn?.toISOString().slice(0, 10) ?? null,
    mapX,
    mapY,
    importId,
  };
}

type PersonRow = Prisma.ContactGetPayload<object>;

export function columnsOf(row: PersonRow): PersonColumns {
  const { email, firstName, lastName, phone, language, timeZone } = row;
  return { email, firstName, lastName, phone, language, timeZone };
}

export function personOf(row: PersonRow): PersonImage {
  return { ...columnsOf(row), ...flatFields(ownFieldsOf(row)) };
}

/** The fields of the company's own that a person has. */
export function ownFieldsOf({ fields }: Pick<PersonRow, 'fields'>): Record<string, OwnValue> {
  return z.record(z.string(), OwnValue).catch({}).parse(fields);
}

const OWN = 'fields.';

/** Each under the name that an image and the history have it by. */
export function flatFields(fields: Readonly<Record<string, OwnValue>>): Record<string, OwnValue> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${OWN}${name}`, value]));
}

/** What is written of a person: columns as they are, and all fields of the company's own, changed ones among them. */
export function writtenOf(image: Partial<PersonImage>, kept: Readonly<Record<string, OwnValue>> = {}) {
  const entries = Object.entries(image);
  const columns = Object.fromEntries(entries.filter(([name]) => !name.startsWith(OWN)));
  const changed = entries.flatMap(([name, value]) =>
    name.startsWith(OWN) ? [[name.slice(OWN.length), value ?? null] as const] : [],
  );
  const fields = Object.entries({ ...kept, ...Object.fromEntries(changed) });
  return {
    ...(columns as Partial<PersonColumns>),
    fields: Object.fromEntries(fields.filter(([, value]) => value !== null)) as Prisma.InputJsonObject,
  };
}
