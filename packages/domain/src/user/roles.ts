import { z } from 'zod';

/** What someone of the company is, and so what they may do. */
export const Role = z.enum(['admin', 'marketer', 'sales', 'manager', 'viewer']);
export type Role = z.infer<typeof Role>;

/** The two sides that plan together; both approve a programme. */
export const Side = z.enum(['sales', 'marketing']);
export type Side = z.infer<typeof Side>;

/** For which sides a role may approve: account managers speak for sales. */
export function sidesOf(role: Role | null): readonly Side[] {
  switch (role) {
    case 'admin':
      return ['sales', 'marketing'];
    case 'marketer':
      return ['marketing'];
    case 'sales':
    case 'manager':
      return ['sales'];
    case 'viewer':
    case null:
      return [];
  }
}
