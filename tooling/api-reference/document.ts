import { Answers } from './answers.ts';
import { withComments } from './comments.ts';
import { fieldsOf } from './fields.ts';
import { describeInputs, type Input } from './inputs.ts';
import { knownTypes } from './known-types.ts';
import { type Entry, nounSection } from './noun-section.ts';
import { jsonSchemas, namedSchemas } from './schemas.ts';
import { type TypeEntry, typeSection } from './type-section.ts';
import { typeInWords } from './words.ts';

/** What is kept in `docs`, by the name of the file. */
export async function apiReference(): Promise<
  Readonly<Record<'api-reference.md' | 'api-answers.md', string>>
> {
  const named = await namedSchemas();
  const doors = new Map(named.map(({ name, door }) => [name, door]));
  const { inputs, types } = describeInputs(jsonSchemas(named));
  const nouns = [...new Set(inputs.map(({ procedure }) => procedure.noun))];
  return withComments((comments, checker) => {
    const answers = new Answers(checker, knownTypes(types));
    const entryOf = ({ procedure, schema }: Input): Entry => {
      const { text, fields } = comments.procedure(procedure.noun, procedure.verb);
      const type = schema.$ref === undefined ? null : typeInWords(schema);
      const answer = answers.of(procedure.name, comments.answer(procedure.noun, procedure.verb));
      return { procedure, does: text, type, fields: fieldsOf(schema, fields), answers: answer };
    };
    const sections = nouns.map((noun) => {
      const entries = inputs.filter(({ procedure }) => procedure.noun === noun).map(entryOf);
      return nounSection(noun, comments.noun(noun), entries);
    });
    const typeEntries = types.map(([name, schema]): TypeEntry => {
      const { text, fields } = comments.schema(doors.get(name) ?? '', name);
      return { name, says: text, type: typeInWords(schema), fields: fieldsOf(schema, fields) };
    });
    return {
      'api-reference.md': [introduction(nouns), ...sections, typeSection(typeEntries)].join('\n'),
      'api-answers.md': `${answersIntroduction}\n${answers.sections()}`,
    };
  });
}

const answersIntroduction = `# API answers

What the procedures of the [reference](api-reference.md) answer, written by \`pnpm api-reference\` from the code. A field
with a question mark may be missing; ids, days, times and amounts are text, written as [api.md](api.md) says.
`;

function introduction(nouns: readonly string[]): string {
  const links = nouns.map((noun) => `[${noun}](#${noun.toLowerCase()})`).join(' · ');
  return `# API reference

Every procedure of \`/api/trpc\`, written by \`pnpm api-reference\` from the code; how to call them is said in
[api.md](api.md), and what they answer field by field in [api-answers.md](api-answers.md).

**Bold** fields are required; what stands after "default" is taken where a field is left out. An _id_ is a UUID, a _day_
\`YYYY-MM-DD\`, a _time_ ISO 8601 with its zone, an amount decimal text such as \`12.50\`. Who may call a procedure is
said by role; a key may what its maker's role may and one of its scopes, which are the names of procedures, names.

${links} · [Types](#types)
`;
}
