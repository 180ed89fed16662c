import { z } from 'zod';

/** A plain text with placeholders. Empty ones are allowed, so that a draft can be kept. */
export const Text = z.string().max(5000);

/** An address a recipient may be sent to. Braces are refused: an address is never personalised by hand. */
export const LinkUrl = z
  .url({ protocol: /^(https?|mailto|tel)$/ })
  .max(2000)
  .regex(/^[^{}\s<>"'`\\]+$/);

/** Where a picture is fetched from: never without encryption, which several mail programs refuse. */
export const PictureUrl = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .regex(/^[^{}\s<>"'`\\]+$/);

/** Where a link leads: the recipient's own offer or preferences page, or a fixed address. */
export const LinkTarget = z.discriminatedUnion('to', [
  z.object({ to: z.literal('offer') }),
  z.object({ to: z.literal('preferences') }),
  z.object({ to: z.literal('url'), url: LinkUrl }),
]);
export type LinkTarget = z.infer<typeof LinkTarget>;

/** A run of text in one style. */
export const Span = z.object({
  text: Text,
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  link: LinkTarget.exactOptional(),
});
export type Span = z.infer<typeof Span>;

/** Text with marks, safe by construction: there is no HTML in it to be cleaned. */
export const RichText = z.array(Span).max(100);
export type RichText = z.infer<typeof RichText>;
