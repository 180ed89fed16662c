import type { Prisma } from '@sleutel/db';
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

/** A person as the audit keeps them. */
export const PersonImage = z.strictObject({
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
});
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

export const newPerson: PersonImage = {
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

export function personOf({ email, firstName, lastName, phone, language, timeZone }: PersonRow): PersonImage {
  return { email, firstName, lastName, phone, language, timeZone };
}
