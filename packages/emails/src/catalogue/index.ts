import type { Language } from '@sleutel/domain/template';
import { af } from './af.ts';
import { en } from './en.ts';

export type LayoutTexts = { readonly [Key in keyof typeof en]: string };

/** The layout's texts in every language recipients are written to. */
export const LAYOUT_TEXTS: Readonly<Record<Language, LayoutTexts>> = { en, af };
