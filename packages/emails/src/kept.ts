import type { CompiledTemplate } from './compiled.ts';

/** Several programmes' worth: some 10 kB each. */
const MOST = 200;

// A programme is looked at, submitted, approved and launched with the same contents: a map keeps its order of use.
const kept = new Map<string, Readonly<CompiledTemplate>>();

/** What was compiled from this input already, else what is compiled now; the longest unused are forgotten. */
export function keptOr(input: string, compile: () => CompiledTemplate): CompiledTemplate {
  const compiled = kept.get(input) ?? Object.freeze(compile());
  kept.delete(input);
  kept.set(input, compiled);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return compiled;
}
