import { z } from 'zod';
import { StepKey } from '../sequence/index.ts';
import { Language } from '../template/index.ts';

/** What the offer gives: percent off, an amount off, a gift while stock lasts, or special terms. */
export const OfferKind = z.enum(['percent', 'amount', 'gift', 'terms']);
export type OfferKind = z.infer<typeof OfferKind>;

/** What a recipient reads of the offer. */
export const OfferTexts = z.partialRecord(
  Language,
  z.object({ title: z.string().trim().min(1).max(200), terms: z.string().trim().min(1).max(2000) }),
);
export type OfferTexts = z.infer<typeof OfferTexts>;

const decimal = z.string().regex(/^\d{1,14}(\.\d{1,6})?$/, 'must be a decimal, such as 10 or 99.50');
const count = z.int().min(1).max(1_000_000);

/** An offer as it is written and approved. Amounts are exact decimals in `currency`. */
export const OfferTerms = z
  .object({
    key: StepKey,
    kind: OfferKind,
    /** Percent (0–100) or amount, by kind; null for a gift or terms. */
    value: decimal.nullable().default(null),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .default(null),
    texts: OfferTexts,
    /** Days a code is valid, counted from the day it is minted. */
    validDays: z.int().min(1).max(366).default(30),
    /** The day no code outlives, whatever its own days. */
    validUntil: z.iso.date().nullable().default(null),
    /** Smallest margin, 0 to 1, that an order may keep after the discount. */
    marginFloor: z.number().min(0).max(1).nullable().default(null),
    /** How many gifts there are. */
    stock: count.nullable().default(null),
    budget: decimal.nullable().default(null),
    /** What one code counts for against the budget. */
    reservedPerCode: decimal.default('0'),
    maxPerAccount: count.nullable().default(null),
    maxCodes: count.nullable().default(null),
  })
  .refine(({ kind, value }) => (kind === 'percent' || kind === 'amount') === (value !== null), {
    path: ['value'],
    error: 'a percentage or an amount needs a value, a gift or terms have none',
  })
  .refine(({ kind, value }) => kind !== 'percent' || (Number(value) > 0 && Number(value) <= 100), {
    path: ['value'],
    error: 'must be above 0 and at most 100 per cent',
    params: { code: 'percentOff' },
  })
  .refine(({ kind, currency }) => kind !== 'amount' || currency !== null, {
    path: ['currency'],
    error: 'an amount needs its currency',
  });
export type OfferTerms = z.infer<typeof OfferTerms>;
