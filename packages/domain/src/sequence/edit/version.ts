import type { Sequence } from '../sequence.ts';
import { type BranchStep, exitsOf, type Step } from '../step.ts';
import { done, type Edit, MOST_STEPS, refused } from './edit.ts';
import { freshKey } from './fresh-key.ts';
import { withoutWaysTo, withTarget } from './slot.ts';

/** Of a key, with room for a number behind it. */
const LONGEST = 50;

/** What the new steps are called, in the language of whoever makes them, and the new e-mail's content. */
export interface VersionWords {
  readonly branch: string;
  /** Of a copied step, by its name. */
  readonly other: (name: string) => string;
  readonly content: string;
}

/**
 * Puts another version beside an e-mail: chance sends half of the accounts by "yes" to it as it is, and half by "no" to
 * a copy whose content is its own. Offers that lead to the e-mail are made on both ways; both go on where the one did.
 */
export function addVersion(sequence: Sequence, key: string, words: VersionWords): Edit {
  const chain = chainTo(sequence, key);
  if (chain === null) return refused('unknown');
  if (chain === 'meets') return refused('offersMeet');
  if (sequence.steps.length + chain.length + 1 > MOST_STEPS) return refused('full');
  const taken = sequence.steps.map((step) => step.key);
  // After the new content, which nothing was called before: who was drawn at another branch is drawn anew at this one.
  const named = freshKey(`versions-${words.content}`.slice(0, LONGEST), taken);
  const copies = copiesOf(chain, [...taken, named], words);
  const [first] = chain;
  const [other] = copies;
  if (!first || !other) return refused('unknown');
  const branch: BranchStep = {
    key: named,
    name: words.branch,
    type: 'branch',
    on: { kind: 'chance', share: 0.5 },
    yes: first.key,
    no: other.key,
  };
  const { start, steps } = withoutWaysTo(sequence, first.key, named);
  const last = steps.findIndex((step) => step.key === key) + 1;
  const before = steps.findIndex((step) => step.key === first.key);
  return done({
    start,
    steps: [...steps.slice(0, before), branch, ...steps.slice(before, last), ...copies, ...steps.slice(last)],
  });
}

/** The e-mail with the offers that lead to it and to nothing else; `meets` where further ways come in between. */
function chainTo({ start, steps }: Sequence, key: string): Step[] | 'meets' | null {
  const email = steps.find((step) => step.key === key);
  if (email?.type !== 'email') return null;
  const chain: Step[] = [email];
  let at = key;
  for (;;) {
    const before = steps.filter((step) => exitsOf(step).includes(at));
    const offer = before.find(({ type }) => type === 'offer');
    if (!offer) return chain;
    if (before.length > 1 || start === at || chain.includes(offer)) return 'meets';
    chain.unshift(offer);
    at = offer.key;
  }
}

/** The same steps under keys of their own, each leading to the next. */
function copiesOf(chain: readonly Step[], taken: readonly string[], words: VersionWords): Step[] {
  const keys: string[] = [];
  for (const { key } of chain) keys.push(freshKey(key, [...taken, ...keys]));
  return chain.map((step, index) => {
    const copy = { ...step, key: keys[index] ?? step.key, name: words.other(step.name) };
    const onward = keys[index + 1];
    const led = onward === undefined ? copy : withTarget(copy, 'next', onward);
    return led.type === 'email' ? { ...led, content: words.content } : led;
  });
}
