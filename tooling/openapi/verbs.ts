import { may, Role, type Verb } from '@sleutel/domain/user';
import type { ServiceVerb } from '@sleutel/services/core';
import type { z } from 'zod';
import type { Comments } from '../api-reference/comments.ts';
import { fileFrom } from '../api-reference/repository.ts';
import type { JsonSchema } from '../api-reference/schemas.ts';
import type { AnswerSchemas } from './answer-schemas.ts';
import type { InputComponents } from './components.ts';
import { described } from './schema-parts.ts';

/** A verb that a plain path runs. */
export interface PathVerb {
  readonly name: Verb;
  readonly roles: readonly Role[];
  readonly does: string;
  readonly input: JsonSchema;
  answer(): JsonSchema;
}

/** The verbs that plain paths run, by where they are exported. */
const exported = {
  addPicture: 'picture',
  boardDocument: 'plan',
  exportAccountList: 'account',
  exportAnalysis: 'analysis',
  exportContacts: 'contact',
  exportLosses: 'report',
  exportWhiteSpace: 'report',
  exportOfferCodes: 'offer',
  receiveUpload: 'import',
  redeemOffer: 'offer',
  rejectsCsv: 'import',
} as const;

export type PathVerbName = keyof typeof exported;

export type PathVerbs = Readonly<Record<PathVerbName, ServiceVerb<Verb, z.ZodType, unknown>>>;

/** The verbs themselves; what they are made of is imported only here. */
export async function loadVerbs(): Promise<PathVerbs> {
  const found = Object.entries(exported).map(async ([name, noun]) => {
    const door: Record<string, unknown> = await import(fileFrom(doorOf(noun)));
    return [name, door[name]] as const;
  });
  return Object.fromEntries(await Promise.all(found)) as PathVerbs;
}

interface Means {
  readonly verbs: PathVerbs;
  readonly inputs: InputComponents;
  readonly comments: Comments;
  readonly answers: AnswerSchemas;
}

export function pathVerb({ verbs, inputs, comments, answers }: Means, name: PathVerbName): PathVerb {
  const door = doorOf(exported[name]);
  const { verb, input } = verbs[name];
  const { text, fields } = comments.verb(door, name);
  return {
    name: verb,
    roles: Role.options.filter((role) => may(role, verb)),
    does: text,
    input: described(inputs.of(input), fields),
    answer: () => answers.of(comments.verbAnswer(door, name)),
  };
}

function doorOf(noun: string): string {
  return `packages/services/src/${noun}/index.ts`;
}
