import { z } from 'zod';

const text = z.string().optional().catch(undefined);

/** Headers come as an object or as a list, whatever their case. */
const Headers = z
  .union([
    z.record(z.string(), z.string()),
    z
      .array(z.object({ name: z.string(), value: z.string() }))
      .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
  ])
  .transform((headers) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  )
  .optional()
  .catch(undefined);

/** What an e-mail that came in says beside sender and subject, from the event or fetched. */
export const ReceivedContent = z
  .object({
    headers: Headers,
    text: z.string().nullish().catch(null),
    html: z.string().nullish().catch(null),
  })
  .catch({ headers: undefined, text: null, html: null });

const visit = z.object({ link: text, timestamp: text, userAgent: text }).optional().catch(undefined);

/** The parts of a Resend event that are read. What is missing or of another kind counts as not said. */
export const ResendPayload = z.object({
  created_at: text,
  data: z
    .object({
      email_id: text,
      message_id: text,
      from: text,
      subject: text,
      bounce: z.object({ type: text, subType: text, message: text }).optional().catch(undefined),
      click: visit,
      open: visit,
      failed: z.object({ reason: text }).optional().catch(undefined),
      suppressed: z.object({ message: text }).optional().catch(undefined),
    })
    .catch({}),
});
export type ResendPayload = z.infer<typeof ResendPayload>;
