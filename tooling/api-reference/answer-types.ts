import { type Checker, type Symbol as Name, type Type, TypeFlags } from 'typescript/unstable/sync';
import { typeOf } from './compiler.ts';
import { type ShapeField, shapeOf } from './known-types.ts';

/** Reads the types of the code as what they are in JSON: objects, lists, and interfaces that have a name. */
export class AnswerTypes {
  readonly #checker: Checker;
  readonly #fieldsOfNamed = new Map<string, string>();

  constructor(checker: Checker) {
    this.#checker = checker;
  }

  /** Of an interface of ours that is the same wherever it occurs. */
  nameOf(type: Type): string | null {
    const symbol = this.symbolOf(type);
    const path = symbol?.declarations[0]?.path ?? '';
    if (
      symbol === undefined ||
      symbol.name.startsWith('__') ||
      !/\/(packages|apps)\/[^/]+\/src\//.test(path)
    ) {
      return null;
    }
    const isMade =
      type.getAliasTypeArguments().length > 0 || type.isTypeReference() || type.isIntersectionType();
    return isMade || !this.isObject(type) || this.#isTaken(symbol.name, type) ? null : symbol.name;
  }

  symbolOf(type: Type): Name | undefined {
    return type.getAliasSymbol() ?? type.getSymbol();
  }

  /** By another interface of that name, elsewhere in the code and with other fields: the first has the name. */
  #isTaken(name: string, type: Type): boolean {
    const fields = this.#checker
      .getPropertiesOfType(type)
      .map((field) => field.name)
      .sort()
      .join();
    const first = this.#fieldsOfNamed.get(name);
    if (first === undefined) this.#fieldsOfNamed.set(name, fields);
    return first !== undefined && first !== fields;
  }

  /** JSON of any shape, which holds itself. */
  isJson(type: Type): boolean {
    return type.isUnionType() && type.getAliasSymbol()?.name.startsWith('JSON') === true;
  }

  isObject(type: Type): boolean {
    return (
      (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0 &&
      this.itemsOf(type) === null &&
      this.#checker.getPropertiesOfType(type).length > 0
    );
  }

  /** What a list is of, or what stands at each place of a tuple; null for what is no list. */
  itemsOf(type: Type): readonly Type[] | null {
    const isList = this.#checker.isArrayLikeType(type) && type.isTypeReference();
    return isList ? this.#checker.getTypeArguments(type) : null;
  }

  /** What stands under the names of an object whose names are no fields; null for any other. */
  valueOf(type: Type): Type | null {
    const [index] = type.flags & TypeFlags.Object ? this.#checker.getIndexInfosOfType(type) : [];
    return index === undefined ? null : index.valueType;
  }

  shapeOf(objects: readonly Type[]): string | null {
    return shapeOf(
      objects.map((object) =>
        this.#checker.getPropertiesOfType(object).map((field): ShapeField => {
          const value = typeOf(this.#checker, field);
          return { name: field.name, value: value.isLiteralType() ? value.value : undefined };
        }),
      ),
    );
  }
}
