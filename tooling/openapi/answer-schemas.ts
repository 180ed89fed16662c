import { type Checker, SymbolFlags, type Type, TypeFlags } from 'typescript/unstable/sync';
import { AnswerTypes } from '../api-reference/answer-types.ts';
import { commentOf, typeOf } from '../api-reference/compiler.ts';
import { wordsOf } from '../api-reference/known-types.ts';
import type { JsonSchema } from '../api-reference/schemas.ts';
import { componentOf, orNull, saidOf } from './schema-parts.ts';

/** What inputs take under a name of theirs. */
export interface KnownInputs {
  /** Their names by what is known of them. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether what is answered under such a name is what is taken, to the last field. */
  isSame(name: string, answered: Type): boolean;
}

/**
 * What is answered as JSON Schema, read from the types of the code: an interface of ours is a component, once, and a
 * reference wherever it occurs. Objects may have more fields than they say: fields are added as the API grows.
 */
export class AnswerSchemas {
  readonly #checker: Checker;
  readonly #known: KnownInputs;
  readonly #types: AnswerTypes;
  readonly #components = new Map<string, JsonSchema>();
  /** Objects without a name that are being written out. */
  readonly #open = new Set<number>();

  constructor(checker: Checker, known: KnownInputs) {
    this.#checker = checker;
    this.#known = known;
    this.#types = new AnswerTypes(checker);
  }

  components(): ReadonlyMap<string, JsonSchema> {
    return this.#components;
  }

  /** Null where nothing is answered. @throws where a type is none of JSON */
  answer(type: Type): JsonSchema | null {
    return type.flags & (TypeFlags.Undefined | TypeFlags.Void) ? null : this.of(type);
  }

  /** @throws where a type is none of JSON */
  of(type: Type): JsonSchema {
    const { flags } = type;
    if (flags & TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & TypeFlags.Null) return { type: 'null' };
    if (flags & (TypeFlags.Any | TypeFlags.Unknown) || this.#types.isJson(type)) return {};
    if (type.isUnionType()) return this.#either(type);
    if (type.isLiteralType()) return { const: literal(type.value) };
    if (flags & (TypeFlags.String | TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (flags & TypeFlags.Number) return { type: 'number' };
    const items = this.#types.itemsOf(type);
    if (items !== null)
      return type.isTypeReference() && isTuple(type) ? this.#tuple(items) : this.#list(items);
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return this.#object(type);
    throw new Error(`${this.#checker.typeToString(type)} cannot be answered in JSON.`);
  }

  #list([item]: readonly Type[]): JsonSchema {
    return { type: 'array', items: item === undefined ? {} : this.of(item) };
  }

  #tuple(items: readonly Type[]): JsonSchema {
    const length = items.length;
    return {
      type: 'array',
      prefixItems: items.map((item) => this.of(item)),
      minItems: length,
      maxItems: length,
    };
  }

  #either(union: Type): JsonSchema {
    const whole = this.#checker.getNonNullableType(union) ?? union;
    const all = union.isUnionType() ? union.getTypes() : [];
    const parts = all.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)));
    const nullable = all.some(({ flags }) => flags & TypeFlags.Null);
    const named = this.#known.names.get(
      this.#types.shapeOf(parts.filter((part) => this.#types.isObject(part))) ?? '',
    );
    if (named !== undefined && this.#known.isSame(named, whole)) return orNull(componentOf(named), nullable);
    const words = parts.filter(({ flags }) => flags & TypeFlags.StringLiteral);
    const booleans = parts.filter(({ flags }) => flags & TypeFlags.BooleanLiteral);
    const rest = parts.filter(
      (part) => !words.includes(part) && !(booleans.length === 2 && booleans.includes(part)),
    );
    const choices = [
      ...(words.length > 0 ? [this.#words(words)] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' } as const] : []),
      ...rest.map((part) => this.of(part)),
    ];
    const distinct = [...new Map(choices.map((choice) => [JSON.stringify(choice), choice])).values()];
    const [only = {}] = distinct;
    return orNull(distinct.length === 1 ? only : { anyOf: distinct }, nullable);
  }

  #words(literals: readonly Type[]): JsonSchema {
    const words = literals.map((each) => (each.isLiteralType() ? String(each.value) : '')).sort();
    const name = this.#known.names.get(wordsOf(words));
    if (name !== undefined) return componentOf(name);
    return words.length === 1 ? { const: words[0] ?? '' } : { type: 'string', enum: words };
  }

  #object(type: Type): JsonSchema {
    const name = this.#types.nameOf(type);
    if (name !== null) return this.#named(name, type);
    const known = this.#known.names.get(this.#types.shapeOf([type]) ?? '');
    if (known !== undefined && this.#known.isSame(known, type)) return componentOf(known);
    if (this.#open.has(type.id)) {
      throw new Error(`${this.#checker.typeToString(type)} holds itself and has no name.`);
    }
    this.#open.add(type.id);
    const written = this.#writtenOut(type);
    this.#open.delete(type.id);
    return written;
  }

  #named(name: string, type: Type): JsonSchema {
    if (!this.#components.has(name)) {
      // What it holds may hold it.
      this.#components.set(name, {});
      const symbol = this.#types.symbolOf(type);
      const says = symbol ? commentOf(this.#checker, symbol) : '';
      this.#components.set(name, { ...saidOf(says), ...this.#writtenOut(type) });
    }
    return componentOf(name);
  }

  #writtenOut(type: Type): JsonSchema {
    const fields = this.#checker.getPropertiesOfType(type);
    const value = this.#types.valueOf(type);
    const properties = fields.map((field) => {
      const said = saidOf(commentOf(this.#checker, field));
      return [field.name, { ...this.of(typeOf(this.#checker, field)), ...said }];
    });
    const required = fields.filter(({ flags }) => !(flags & SymbolFlags.Optional)).map(({ name }) => name);
    return {
      type: 'object',
      ...(fields.length > 0 && { properties: Object.fromEntries(properties) }),
      ...(required.length > 0 && { required }),
      ...(value !== null && { additionalProperties: this.of(value) }),
    };
  }
}

function isTuple(type: Type & { getTarget(): Type }): boolean {
  return type.getTarget().isTupleType();
}

function literal(value: string | number | boolean | bigint): string | number | boolean {
  if (typeof value === 'bigint') throw new Error(`${value} cannot be answered in JSON.`);
  return value;
}
