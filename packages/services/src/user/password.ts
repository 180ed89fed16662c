import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';

// Without 0/o, 1/l/i and u: easy to read out, and hardly a word in it.
const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';
const groups = 4;
const groupLength = 5;

/** A password of about 98 random bits in groups of five, to be shown once. */
export function generatePassword(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** The credential of a user who signs in with a password, keyed as the sign-in library looks for it. */
export async function passwordCredential(password: string) {
  return { providerId: 'credential', password: await hashPassword(password) } as const;
}
