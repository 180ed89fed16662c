import { PLAYBOOKS, type Playbook } from '@sleutel/domain/programme/playbooks';
import {
  FULL_EXAMPLE,
  LANGUAGES,
  type Language,
  type MessageFacts,
  type TemplateContent,
} from '@sleutel/domain/template';
import { DEFAULT_BRAND } from '../brand.ts';
import { compileTemplate } from '../compile.tsx';
import { createRenderer } from '../render/renderer.ts';

/** An e-mail of a playbook as somebody gets it. */
export interface ShippedEmail {
  readonly playbook: string;
  readonly key: string;
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
}

const renderer = createRenderer();

/** Every e-mail that ships, in every language, filled in for a reader of whom everything is known. */
export function shippedEmails(): ShippedEmail[] {
  return PLAYBOOKS.flatMap((playbook) =>
    Object.keys(playbook.contents).flatMap((key) =>
      LANGUAGES.map((language) => emailOf(playbook, key, language)),
    ),
  );
}

function emailOf(playbook: Playbook, key: string, language: Language): ShippedEmail {
  const content = playbook.contents[key]?.[language];
  if (!content) throw new Error(`${playbook.key} has no ${key} in ${language}`);
  const facts = factsFor(playbook, language);
  const read = (each: TemplateContent) =>
    renderer.render(
      renderer.prepare(compileTemplate({ content: each, language, brand: DEFAULT_BRAND })),
      facts,
    );
  const { subject, html } = read(content);
  const { subject: preheader } = read({ ...content, subject: content.preheader });
  return { playbook: playbook.key, key, language, subject, preheader, html };
}

const titles = { en: 'Key account manager', af: 'Sleutelkliëntbestuurder' } as const;

function factsFor({ offers }: Playbook, language: Language): MessageFacts {
  const [offer] = Object.values(offers);
  return {
    ...FULL_EXAMPLE,
    manager: { ...FULL_EXAMPLE.manager, title: titles[language] },
    offer: FULL_EXAMPLE.offer && { ...FULL_EXAMPLE.offer, ...offer?.texts[language] },
  };
}
