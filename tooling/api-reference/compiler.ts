import {
  isCallExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
} from 'typescript/unstable/ast';
import {
  type Checker,
  type Symbol as Name,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';

/** Fields are looked for this deep; further down only named schemas have fields of their own. */
const deepest = 4;

/** The type that is reached through properties of properties. */
export function within(checker: Checker, type: Type, ...path: readonly string[]): Type {
  return path.reduce((at, name) => typeOf(checker, propertyOf(checker, at, name)), type);
}

export function propertyOf(checker: Checker, type: Type, name: string): Name {
  return known(checker.getPropertyOfType(type, name), `a property ${name}`);
}

export function typeOf(checker: Checker, name: Name): Type {
  return known(checker.getTypeOfSymbol(name), `a type of ${name.name}`);
}

/** What a procedure was made of: the `verb` in `name: query(verb)`, and the set of verbs it may be taken from. */
export function verbBehind(
  checker: Checker,
  procedure: Name,
): { readonly verb: Name; readonly of: Name | null } {
  const declared = procedure.declarations[0]?.resolve();
  if (declared && isPropertyAssignment(declared) && isCallExpression(declared.initializer)) {
    const [written] = declared.initializer.arguments;
    const verb = written && checker.getSymbolAtLocation(written);
    const of =
      written && isPropertyAccessExpression(written) && checker.getSymbolAtLocation(written.expression);
    if (verb) return { verb, of: of || null };
  }
  throw new Error(`The procedure ${procedure.name} is not written as name: query(verb) or mutation(verb).`);
}

/** The comment above something, in one line; of what only hands it on, the one where it is. */
export function commentOf(checker: Checker, name: Name): string {
  return checker.getDocumentationCommentOfSymbol(originalOf(checker, name)).replaceAll(/\s+/g, ' ').trim();
}

/** What an import, or a `{ verb }` in an object, stands for. */
function originalOf(checker: Checker, name: Name): Name {
  if (name.flags & SymbolFlags.Alias) return checker.getAliasedSymbol(name);
  const declared = name.declarations[0]?.resolve();
  if (declared === undefined || !isShorthandPropertyAssignment(declared)) return name;
  return checker.getShorthandAssignmentValueSymbol(declared) ?? name;
}

/** The comments above the fields of a type by their path, such as `moved.fromCell`; `steps[].key` in a list. */
export function fieldComments(checker: Checker, type: Type): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const visit = (each: Type, path: string, depth: number): void => {
    const plain = checker.getNonNullableType(each) ?? each;
    if (plain.isUnionType()) {
      for (const part of plain.getTypes()) visit(part, path, depth);
    } else if (checker.isArrayType(plain) && plain.isTypeReference()) {
      for (const item of checker.getTypeArguments(plain)) visit(item, `${path}[]`, depth);
    } else if (depth < deepest && plain.flags & TypeFlags.Object) {
      for (const field of checker.getPropertiesOfType(plain)) {
        const at = path === '' ? field.name : `${path}.${field.name}`;
        const comment = commentOf(checker, field);
        if (comment !== '' && !comments.has(at)) comments.set(at, comment);
        visit(typeOf(checker, field), at, depth + 1);
      }
    }
  };
  visit(type, '', 0);
  return comments;
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is not ${what}.`);
  return value;
}
