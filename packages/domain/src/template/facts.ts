import { z } from 'zod';

const name = z.string().trim().min(1);
const nullableName = name.nullable();
const page = z.url({ protocol: /^https?$/ });
const day = z.iso.date();
/** The company's own, by name, as they are written; what has no value is not there. */
const ownFields = z.record(z.string(), name);

/** An order as a recipient recognises it. Amount is an exact decimal; reference is the company's own order number. */
export const OrderFacts = z.object({
  date: day,
  amount: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  reference: nullableName,
});
export type OrderFacts = z.infer<typeof OrderFacts>;

export const OfferFacts = z.object({ title: name, code: name, terms: name, validUntil: day, url: page });
export type OfferFacts = z.infer<typeof OfferFacts>;

/**
 * All that is known when one message is rendered; every path of `VARIABLES` is found here, and fields of the company's
 * own where a template names any. Days are calendar days as
 * the recipient counts them. `offer` is null in a message whose sequence has made no offer; `orders` come newest first.
 */
export const MessageFacts = z.object({
  contact: z.object({
    firstName: nullableName,
    lastName: nullableName,
    title: nullableName,
    fields: ownFields,
  }),
  account: z.object({
    name,
    fields: ownFields,
    orderCount: z.int().nonnegative(),
    lastOrderOn: day.nullable(),
    daysSinceLastOrder: z.int().nonnegative().nullable(),
  }),
  manager: z.object({
    name,
    title: nullableName,
    email: z.email(),
    phone: nullableName,
    photoUrl: page.nullable(),
    calendarUrl: page.nullable(),
  }),
  offer: OfferFacts.nullable(),
  company: z.object({ name, postalAddress: name }),
  unsubscribe: z.object({ url: page }),
  preferences: z.object({ url: page }),
  orders: z.array(OrderFacts),
});
export type MessageFacts = z.infer<typeof MessageFacts>;
