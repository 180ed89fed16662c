import type { Prisma } from '@sleutel/db';
import type { Role } from '@sleutel/domain/user';
import { providerId } from './provider-plugin.ts';

/** Someone of the company, as the outside sees them. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: 'en' | 'af';
  readonly timeZone: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly calendarUrl: string | null;
  /** Address of their picture, for signatures. */
  readonly image: string | null;
  readonly morningMail: boolean;
  /** Whether signing in also asks for a code of their authenticator app. */
  readonly twoFactorEnabled: boolean;
  /** Whether they have come in with the company's identity provider, which knows them since. */
  readonly linked: boolean;
  /** ISO time since when they may not sign in. */
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

/** What is read of a row to make a `User`. */
export const userColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  language: true,
  timeZone: true,
  title: true,
  phone: true,
  calendarUrl: true,
  image: true,
  morningMail: true,
  twoFactorEnabled: true,
  disabledAt: true,
  createdAt: true,
  credentials: { where: { providerId }, select: { id: true } },
} as const satisfies Prisma.UserSelect;

type UserRow = Prisma.UserGetPayload<{ select: typeof userColumns }>;

export function userOf({ credentials, ...row }: UserRow): User {
  return {
    ...row,
    linked: credentials.length > 0,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
