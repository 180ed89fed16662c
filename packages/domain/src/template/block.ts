import { z } from 'zod';
import { Condition } from './condition.ts';
import { LinkTarget, PictureUrl, RichText, Text } from './rich-text.ts';
import { Slot } from './slot.ts';

/** What every block may carry besides its own: for whom it is shown, and whether accounts may read another in its place. */
const any = { showIf: Condition.exactOptional(), slot: Slot.exactOptional() };

/** Opens the e-mail: `named` where all its variables have a value, else `unnamed`. */
export const GreetingBlock = z.object({ type: z.literal('greeting'), named: Text, unnamed: Text, ...any });

export const ParagraphBlock = z.object({ type: z.literal('paragraph'), text: RichText, ...any });

export const HeadingBlock = z.object({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: Text,
  ...any,
});

/** The recipient's offer: its title, code, terms and last day, with a button to its page. */
export const OfferCardBlock = z.object({ type: z.literal('offerCard'), button: Text, ...any });

/**
 * What the account ordered last, newest first; leaves no trace where there are no orders. A table of day, number and
 * amount, or, with a `line`, a list in words: the line is said of each order.
 */
export const RecentOrdersBlock = z.object({
  type: z.literal('recentOrders'),
  title: Text,
  limit: z.int().min(1).max(10),
  line: Text.exactOptional(),
  ...any,
});

/** Somebody's words, with who said them. */
export const QuoteBlock = z.object({ type: z.literal('quote'), text: RichText, by: Text, ...any });

/** How it went for another customer: a title, what happened, who says so, and where there is more to read. */
export const StoryBlock = z.object({
  type: z.literal('story'),
  title: Text,
  text: RichText,
  by: Text,
  picture: z.object({ url: PictureUrl, alt: Text }).nullable(),
  more: z.object({ label: Text, target: LinkTarget }).nullable(),
  ...any,
});

export const ButtonBlock = z.object({
  type: z.literal('button'),
  label: Text,
  target: LinkTarget,
  ...any,
});

export const ListBlock = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(RichText).min(1).max(30),
  ...any,
});

/** A picture with the words for those who do not see it. `width` in pixels; it shrinks with the screen. */
export const PictureBlock = z.object({
  type: z.literal('picture'),
  url: PictureUrl,
  alt: Text,
  width: z.int().min(40).max(520),
  ...any,
});

/** Two texts beside each other, one below the other on a phone. */
export const ColumnsBlock = z.object({
  type: z.literal('columns'),
  cells: z.tuple([RichText, RichText]),
  ...any,
});

/** The account manager's picture, name, title, e-mail, phone and calendar under a closing line. */
export const SignatureBlock = z.object({ type: z.literal('signature'), closing: Text, ...any });

export const DividerBlock = z.object({ type: z.literal('divider'), ...any });

export const Block = z.discriminatedUnion('type', [
  GreetingBlock,
  ParagraphBlock,
  HeadingBlock,
  OfferCardBlock,
  RecentOrdersBlock,
  QuoteBlock,
  StoryBlock,
  ButtonBlock,
  ListBlock,
  PictureBlock,
  ColumnsBlock,
  SignatureBlock,
  DividerBlock,
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
