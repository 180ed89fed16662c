import type { Block } from './block.ts';
import type { TemplateContent } from './content.ts';
import { SLOTS, type Slot } from './slot.ts';

/** What one account reads instead of the common part, slot by slot. */
export type Tailored = Readonly<Partial<Record<Slot, readonly Block[]>>>;

/** Where nothing is marked: the first paragraph opens, the first account of others proves, the card offers. */
const USUAL: Readonly<Record<Slot, readonly Block['type'][]>> = {
  opening: ['paragraph'],
  proof: ['story', 'quote', 'recentOrders'],
  offer: ['offerCard'],
};

/** The blocks of a slot, by their position: those that are marked with it, else the usual one. */
export function placesOf({ blocks }: TemplateContent, slot: Slot): number[] {
  const marked = blocks.flatMap((block, index) => (block.slot === slot ? [index] : []));
  if (marked.length > 0) return marked;
  const usual = blocks.findIndex((block) => !block.slot && USUAL[slot].includes(block.type));
  return usual === -1 ? [] : [usual];
}

/** The common part that a slot's tailoring takes the place of. */
export function commonPart(content: TemplateContent, slot: Slot): Block[] {
  return placesOf(content, slot).flatMap((place) => content.blocks[place] ?? []);
}

/** A content with its tailored parts in the place of the common ones, and where those parts now are. */
export function tailor(
  content: TemplateContent,
  tailored: Tailored,
): { readonly content: TemplateContent; readonly places: ReadonlyMap<number, Slot> } {
  const slotAt = new Map(
    SLOTS.flatMap((slot) =>
      tailored[slot] ? placesOf(content, slot).map((place) => [place, slot] as const) : [],
    ),
  );
  const blocks: Block[] = [];
  const places = new Map<number, Slot>();
  const written = new Set<Slot>();
  content.blocks.forEach((block, index) => {
    const slot = slotAt.get(index);
    if (!slot) blocks.push(block);
    if (!slot || written.has(slot)) return;
    written.add(slot);
    for (const own of tailored[slot] ?? []) places.set(blocks.push(own) - 1, slot);
  });
  return { content: { ...content, blocks }, places };
}
