import type { Block, Language, TemplateContent } from '../../template/index.ts';

const openings = {
  en: { type: 'greeting', named: 'Dear {{ contact.firstName }},', unnamed: 'Good day,' },
  af: { type: 'greeting', named: 'Beste {{ contact.firstName }},', unnamed: 'Goeie dag,' },
} as const;
const closings = {
  en: { type: 'signature', closing: 'Kind regards,' },
  af: { type: 'signature', closing: 'Vriendelike groete,' },
} as const;

interface Letter {
  readonly subject: string;
  readonly preheader: string;
  /** What stands between greeting and signature; a plain text is a paragraph. */
  readonly says: readonly (string | Block)[];
}

/** A personal letter of the account manager: greeting, what it says, signature. */
export function letter(language: Language, { subject, preheader, says }: Letter): TemplateContent {
  const blocks = says.map((each): Block => (typeof each === 'string' ? paragraph(each) : each));
  return { subject, preheader, blocks: [openings[language], ...blocks, closings[language]] };
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text: [{ text }] };
}

export function list(...items: readonly string[]): Block {
  return { type: 'list', ordered: false, items: items.map((text) => [{ text }]) };
}

export function steps(...items: readonly string[]): Block {
  return { type: 'list', ordered: true, items: items.map((text) => [{ text }]) };
}
