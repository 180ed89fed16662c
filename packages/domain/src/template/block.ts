import { z } from 'zod';
import { LinkTarget, RichText, Text } from './rich-text.ts';

/** Opens the e-mail: `named` where all its variables have a value, else `unnamed`. */
export const GreetingBlock = z.object({ type: z.literal('greeting'), named: Text, unnamed: Text });

export const ParagraphBlock = z.object({ type: z.literal('paragraph'), text: RichText });

export const HeadingBlock = z.object({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: Text,
});

/** The recipient's offer: its title, code, terms and last day, with a button to its page. */
export const OfferCardBlock = z.object({ type: z.literal('offerCard'), button: Text });

/** What the account ordered last, newest first; leaves no trace where there are no orders. */
export const RecentOrdersBlock = z.object({
  type: z.literal('recentOrders'),
  title: Text,
  limit: z.int().min(1).max(10),
});

/** A reference story or somebody's words, with who said them. */
export const QuoteBlock = z.object({ type: z.literal('quote'), text: RichText, by: Text });

export const ButtonBlock = z.object({ type: z.literal('button'), label: Text, target: LinkTarget });

export const ListBlock = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(RichText).min(1).max(30),
});

/** The account manager's name, title, e-mail and phone under a closing line. */
export const SignatureBlock = z.object({ type: z.literal('signature'), closing: Text });

export const DividerBlock = z.object({ type: z.literal('divider') });

export const Block = z.discriminatedUnion('type', [
  GreetingBlock,
  ParagraphBlock,
  HeadingBlock,
  OfferCardBlock,
  RecentOrdersBlock,
  QuoteBlock,
  ButtonBlock,
  ListBlock,
  SignatureBlock,
  DividerBlock,
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
