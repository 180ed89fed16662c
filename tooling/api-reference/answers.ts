import { type Checker, SymbolFlags, type Type, TypeFlags } from 'typescript/unstable/sync';
import { AnswerTypes } from './answer-types.ts';
import { commentOf, typeOf } from './compiler.ts';
import { wordsOf } from './known-types.ts';
import { table } from './tables.ts';
import { code } from './words.ts';

/** A field of an answer, a row of a table. */
interface AnswerField {
  /** `run.asOf`; `items[].id` in a list, `states.*` where names are no fields. */
  readonly path: string;
  readonly type: string;
  readonly comment: string;
}

/** Objects within objects are written out so deep, unless they have a name. */
const deepest = 6;

/**
 * What procedures answer, read from the types of the code: an interface of ours is a section of its own, once, and a
 * link wherever it occurs. What inputs take under
 * a name of theirs is a link to it: `known` are these names, by what is known of them.
 */
export class Answers {
  readonly #checker: Checker;
  readonly #known: ReadonlyMap<string, string>;
  readonly #types: AnswerTypes;
  readonly #sections = new Map<string, string>();

  constructor(checker: Checker, known: ReadonlyMap<string, string>) {
    this.#checker = checker;
    this.#known = known;
    this.#types = new AnswerTypes(checker);
  }

  /** The answer of a procedure; what has fields within fields and no name has a section under the procedure's. */
  of(procedure: string, type: Type): string {
    const plain = this.#checker.getNonNullableType(type) ?? type;
    const isPlain = this.#types.nameOf(plain) === null && this.#types.isObject(plain);
    if (!isPlain || !this.#hasObjects(plain)) return this.#inWords(type, true);
    const name = `${procedure} answers`;
    this.#write(name, '', plain);
    return `${link(name)}${plain === type ? '' : ' or `null`'}`;
  }

  sections(): string {
    const byName = [...this.#sections].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    return byName.map(([, section]) => section).join('\n');
  }

  #write(name: string, says: string, type: Type): void {
    this.#sections.set(name, '');
    const rows = this.#fieldsOf(type).map(({ path, type: words, comment }) => [
      `\`${path}\``,
      words,
      comment,
    ]);
    const heading = says === '' ? `## ${name}\n` : `## ${name}\n\n${says}\n`;
    this.#sections.set(name, `${heading}\n${table(['field', 'type', ''], rows)}`);
  }

  #fieldsOf(type: Type): AnswerField[] {
    const fields = new Map<string, AnswerField>();
    const visit = (each: Type, path: string, depth: number, isOneOfSeveral: boolean): void => {
      for (const field of this.#checker.getPropertiesOfType(each)) {
        const value = typeOf(this.#checker, field);
        // What tells alternatives apart stands in their type.
        if (isOneOfSeveral && value.isLiteralType()) continue;
        const name = field.flags & SymbolFlags.Optional ? `${field.name}?` : field.name;
        const at = path === '' ? name : `${path}.${name}`;
        const words = this.#inWords(value);
        const key = `${at} ${words}`;
        if (!fields.has(key))
          fields.set(key, { path: at, type: words, comment: commentOf(this.#checker, field) });
        if (depth === deepest) continue;
        const objects = this.#objectsIn(value);
        for (const { object, suffix } of objects)
          visit(object, `${at}${suffix}`, depth + 1, objects.length > 1);
      }
    };
    visit(type, '', 0, false);
    return [...fields.values()];
  }

  #inWords(type: Type, keys = false): string {
    const { flags } = type;
    if (flags & TypeFlags.Boolean) return '`true` · `false`';
    if (this.#types.isJson(type)) return 'any JSON';
    if (type.isUnionType()) return this.#unionInWords(type.getTypes());
    if (flags & (TypeFlags.Undefined | TypeFlags.Void)) return 'nothing';
    if (flags & TypeFlags.Null) return '`null`';
    if (type.isLiteralType()) return code(type.value);
    if (flags & TypeFlags.String || flags & TypeFlags.TemplateLiteral) return 'text';
    if (flags & TypeFlags.Number) return 'number';
    const items = this.#types.itemsOf(type);
    if (items !== null) return listOf(items.map((item) => this.#inWords(item, keys)));
    const value = this.#types.valueOf(type);
    if (value !== null) return `object by name of ${this.#inWords(value)}`;
    const name = this.#types.nameOf(type);
    if (name !== null) return this.#linked(name, type);
    if (!this.#types.isObject(type)) return 'any JSON';
    const known = this.#knownAs(this.#types.shapeOf([type]));
    if (known !== null) return known;
    return keys ? this.#keysOf(type) : 'object';
  }

  #unionInWords(types: readonly Type[]): string {
    const parts = types.filter(({ flags }) => !(flags & TypeFlags.Undefined));
    const words = parts.filter(({ flags }) => flags & TypeFlags.StringLiteral);
    const others = parts.filter((part) => !words.includes(part));
    const booleans = others.filter(({ flags }) => flags & TypeFlags.BooleanLiteral);
    const rest = booleans.length === 2 ? others.filter((part) => !booleans.includes(part)) : others;
    const objects = rest.filter((part) => this.#types.isObject(part));
    const known = objects.length > 1 ? this.#knownAs(this.#types.shapeOf(objects)) : null;
    if (known !== null) return [known, ...(rest.length > objects.length ? ['`null`'] : [])].join(' or ');
    const several = objects.length > 1;
    const said = [
      ...(words.length > 0 ? [this.#wordsInWords(words)] : []),
      ...(booleans.length === 2 ? ['`true` · `false`'] : []),
      ...rest.map((part) => this.#inWords(part, several)),
    ];
    return [...new Set(said)].sort((a, b) => Number(a === '`null`') - Number(b === '`null`')).join(' or ');
  }

  #wordsInWords(literals: readonly Type[]): string {
    const words = literals.map((literal) => (literal.isLiteralType() ? String(literal.value) : '')).sort();
    return this.#knownAs(wordsOf(words)) ?? words.map(code).join(' · ');
  }

  #knownAs(key: string | null): string | null {
    const name = key === null ? undefined : this.#known.get(key);
    return name === undefined ? null : `[${name}](api-reference.md#${name.toLowerCase()})`;
  }

  #linked(name: string, type: Type): string {
    const symbol = this.#types.symbolOf(type);
    if (!this.#sections.has(name)) this.#write(name, symbol ? commentOf(this.#checker, symbol) : '', type);
    return link(name);
  }

  #keysOf(type: Type): string {
    const names = this.#checker.getPropertiesOfType(type).map((field) => {
      const value = typeOf(this.#checker, field);
      if (value.isLiteralType()) return `${field.name}: ${JSON.stringify(value.value)}`;
      return field.flags & SymbolFlags.Optional ? `${field.name}?` : field.name;
    });
    return `\`{ ${names.join(', ')} }\``;
  }

  #hasObjects(type: Type): boolean {
    return this.#checker
      .getPropertiesOfType(type)
      .some((field) => this.#objectsIn(typeOf(this.#checker, field)).length > 0);
  }

  /** The objects without a name that a value may be, or be a list of. */
  #objectsIn(type: Type): { readonly object: Type; readonly suffix: string }[] {
    if (this.#types.isJson(type)) return [];
    if (type.isUnionType()) {
      const parts = type.getTypes();
      const objects = parts.filter((part) => this.#types.isObject(part));
      const isKnown = objects.length > 1 && this.#knownAs(this.#types.shapeOf(objects)) !== null;
      return isKnown ? [] : parts.flatMap((part) => this.#objectsIn(part));
    }
    const below = (suffix: string, inner: Type) =>
      this.#objectsIn(inner).map((found) => ({ ...found, suffix: `${suffix}${found.suffix}` }));
    const items = this.#types.itemsOf(type);
    if (items !== null) return items.flatMap((item) => below('[]', item));
    const value = this.#types.valueOf(type);
    if (value !== null) return below('.*', value);
    const isOwn = this.#types.isObject(type) && this.#types.nameOf(type) === null;
    return isOwn && this.#knownAs(this.#types.shapeOf([type])) === null ? [{ object: type, suffix: '' }] : [];
  }
}

function listOf(items: readonly string[]): string {
  const [only = 'any JSON', ...others] = items;
  if (others.length > 0) return `list: ${items.join(', ')}`;
  return `list of ${only.includes(' or ') ? `(${only})` : only}`;
}

function link(name: string): string {
  return `[${name}](api-answers.md#${name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')})`;
}
