import { Liquid } from 'liquidjs';
import { singleLine } from '../single-line.ts';
import { writeAddress, writeDate, writeMoney } from './filter.ts';

/** All that compiled templates are made of; nothing else is understood, whatever a stored row may hold. */
const TAGS = new Set(['if', 'for']);
const FILTERS = new Set(['default']);

const LIMITS = {
  /** Characters of one template. */
  parseLimit: 300_000,
  /** Milliseconds of one rendering. */
  renderLimit: 2_000,
  /** Units of memory as liquidjs counts them: about one a character. */
  memoryLimit: 2_000_000,
};

const NO_FILES = {
  readFileSync: refuseFile,
  readFile: async () => refuseFile(),
  existsSync: () => false,
  exists: async () => false,
  resolve: refuseFile,
};

function refuseFile(): never {
  throw new Error('templates read no files');
}

function keepOnly(known: Record<string, unknown>, allowed: ReadonlySet<string>): void {
  for (const name of Object.keys(known)) if (!allowed.has(name)) delete known[name];
}

function plainOutput(value: unknown): string {
  return singleLine(typeof value === 'string' ? value : String(value));
}

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function htmlOutput(value: unknown): string {
  const text = plainOutput(value);
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

function createEngine(outputEscape: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    outputEscape,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    fs: NO_FILES,
  });
  keepOnly(engine.tags, TAGS);
  keepOnly(engine.filters, FILTERS);
  engine.registerFilter('date', writeDate);
  engine.registerFilter('money', writeMoney);
  engine.registerFilter('address', writeAddress);
  return engine;
}

/** Liquid whose every value is escaped for HTML text and quoted attributes. */
export const createHtmlEngine = (): Liquid => createEngine(htmlOutput);

/** Liquid for the subject and the text part: values stay as they are, on one line each. */
export const createPlainEngine = (): Liquid => createEngine(plainOutput);
