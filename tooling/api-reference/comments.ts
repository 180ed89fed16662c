import {
  API,
  type Checker,
  type Symbol as Name,
  type Project,
  SignatureKind,
  type Type,
} from 'typescript/unstable/sync';
import { commentOf, fieldComments, propertyOf, typeOf, verbBehind, within } from './compiler.ts';
import { fileFrom } from './repository.ts';

/** What the comments above something and above its fields say; fields by their path, such as `moved.fromCell`. */
export interface Commented {
  readonly text: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface Comments {
  /** Of the set of verbs that a noun's procedures are taken from; empty where there is none. */
  noun(noun: string): string;
  /** Of the verb that a procedure runs, and of what it takes. */
  procedure(noun: string, verb: string): Commented;
  /** The type of what a procedure answers. */
  answer(noun: string, verb: string): Type;
  /** Of a schema in the door of a package. */
  schema(door: string, name: string): Commented;
  /** What such a schema takes and what it makes of it. */
  schemaTypes(door: string, name: string): { readonly input: Type; readonly output: Type };
  /** Of a verb in the door of a package, and of what it takes. */
  verb(door: string, name: string): Commented;
  /** The type of what such a verb answers. */
  verbAnswer(door: string, name: string): Type;
}

/**
 * Reads comments by the compiler's own eyes: a field keeps its comment through `extend`, `partial` and the like. (The
 * compiler's API is not promised to stay as it is; nothing that ships depends on it.)
 */
export function withComments<T>(use: (comments: Comments, checker: Checker) => T): T {
  const api = new API({ cwd: fileFrom('') });
  try {
    const config = fileFrom('tsconfig.json');
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (project === undefined) throw new Error(`${config} is no project.`);
    return use(commentsIn(project), project.checker);
  } finally {
    api.close();
  }
}

function commentsIn({ checker, program }: Project): Comments {
  const exported = (file: string, name: string): Name => {
    const source = program.getSourceFile(fileFrom(file));
    const module = source && checker.getSymbolAtLocation(source);
    const found = module && checker.getExportsOfModule(module).find((each) => each.name === name);
    if (found === undefined) throw new Error(`${file} exports no ${name}.`);
    return found;
  };
  const router = typeOf(checker, exported('apps/api/src/router.ts', 'appRouter'));
  const record = within(checker, router, '_def', 'record');
  return {
    noun(noun) {
      const procedures = checker.getPropertiesOfType(within(checker, record, noun));
      const sets = procedures.map((name) => verbBehind(checker, name).of).filter((of) => of !== null);
      return sets[0] ? commentOf(checker, sets[0]) : '';
    },
    procedure(noun, verb) {
      const name = propertyOf(checker, within(checker, record, noun), verb);
      const input = within(checker, typeOf(checker, name), '_def', '$types', 'input');
      const { verb: behind } = verbBehind(checker, name);
      return { text: commentOf(checker, behind), fields: fieldComments(checker, input) };
    },
    answer(noun, verb) {
      return within(checker, within(checker, record, noun, verb), '_def', '$types', 'output');
    },
    schema(door, name) {
      const symbol = exported(door, name);
      const input = within(checker, typeOf(checker, symbol), '_input');
      return { text: commentOf(checker, symbol), fields: fieldComments(checker, input) };
    },
    schemaTypes(door, name) {
      const type = typeOf(checker, exported(door, name));
      return { input: within(checker, type, '_input'), output: within(checker, type, '_output') };
    },
    verb(door, name) {
      const symbol = exported(door, name);
      const input = within(checker, typeOf(checker, symbol), 'input', '_input');
      return { text: commentOf(checker, symbol), fields: fieldComments(checker, input) };
    },
    verbAnswer(door, name) {
      const [signature] = checker.getSignaturesOfType(
        typeOf(checker, exported(door, name)),
        SignatureKind.Call,
      );
      const promise = signature && checker.getReturnTypeOfSignature(signature);
      const [answer] = promise?.isTypeReference() ? checker.getTypeArguments(promise) : [];
      if (answer === undefined) throw new Error(`${name} of ${door} is no verb.`);
      return answer;
    },
  };
}
