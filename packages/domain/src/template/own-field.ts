/** Whose fields: those of the person written to, or those of their account. */
export type OwnFieldOf = 'contact' | 'account';

/** A field of the company's own in a template, in the one spelling it is compared in. */
export type OwnFieldPath = `${OwnFieldOf}.fields["${string}"]`;

export interface OwnField {
  readonly of: OwnFieldOf;
  /** As the company's files call it. */
  readonly name: string;
}

/** The names of the fields there are, to hold a template against. */
export type OwnFieldNames = Readonly<Record<OwnFieldOf, readonly string[]>>;

/** Liquid names what is no word in brackets; quotes, braces, bars and backslashes could end it, or begin something else. */
const PATH = /^(contact|account)\.fields(?:\.([A-Za-z]\w*)|\["([^"{}|[\]\\\p{Cc}]{1,100})"\])$/u;

/** The field that a path names, `account.fields.segment` or `account.fields["Contract number"]`; null where it is none. */
export function ownFieldAt(path: string): OwnField | null {
  const [, of, word, quoted] = PATH.exec(path) ?? [];
  const name = word ?? quoted;
  if (name === undefined || (of !== 'contact' && of !== 'account')) return null;
  return { of, name };
}

export function ownFieldPath({ of, name }: OwnField): OwnFieldPath {
  return `${of}.fields["${name}"]`;
}

/** The one spelling of a path; what is no field of the company's own stays as it is. */
export function spelledPath(path: string): string {
  const field = ownFieldAt(path);
  return field ? ownFieldPath(field) : path;
}

/** Whether a template can name it at all. */
export function isNameable(field: OwnField): boolean {
  return ownFieldAt(ownFieldPath(field)) !== null;
}

/** Whether a compiled template may name a field of the company's own; so that others need none of them. */
export function namesOwnFields(source: string): boolean {
  return source.includes('contact.fields') || source.includes('account.fields');
}
