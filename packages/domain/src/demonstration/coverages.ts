import type { CoverageState, Solution } from '../solution/index.ts';
import { texts } from './dossier-texts.ts';
import type { Chance } from './random.ts';
import type { DemoCoverage, DemoDossier } from './types.ts';

/** What the wholesaler sells. What it is known for comes first. */
export const demoSolutions: readonly Solution[] = [
  { key: 'tableware', name: 'Tableware' },
  { key: 'glassware', name: 'Glassware' },
  { key: 'cutlery', name: 'Cutlery' },
  { key: 'kitchen-equipment', name: 'Kitchen equipment' },
  { key: 'gift-sets', name: 'Gift sets' },
  { key: 'own-decoration', name: 'Own decoration' },
  { key: 'replacements', name: 'Replacement service' },
];

const often: readonly CoverageState[] = ['competitor', 'competitor', 'inHouse', 'open', 'open', 'noNeed'];

interface Buyer {
  readonly buys: boolean;
  readonly large: boolean;
}

/** Where an account gets what the wholesaler sells: nearly all of it known of the large ones, a little of some others. */
export function withCoverages(dossier: DemoDossier, { buys, large }: Buyer, draw: Chance): DemoDossier {
  const asked = large ? 0.85 : draw.yes(0.25) ? 0.4 : 0;
  const coverages = demoSolutions.flatMap(({ key }, place) =>
    draw.yes(asked) ? [coverage(key, buys && draw.yes(0.85 - place * 0.13), dossier, draw)] : [],
  );
  return { ...dossier, coverages };
}

function coverage(solution: string, ours: boolean, { competitors }: DemoDossier, draw: Chance): DemoCoverage {
  const drawn = draw.pick(often);
  const elsewhere = drawn === 'competitor' && competitors.length === 0 ? 'open' : drawn;
  const state = ours ? 'ours' : elsewhere;
  const potential = (draw.whole(4, 60) * 250).toFixed(2);
  const note = draw.yes(0.3) ? draw.pick(texts.coverages[state]) : null;
  return {
    solution,
    state,
    potential: state === 'noNeed' || draw.yes(0.15) ? null : potential,
    competitor: state === 'competitor' ? draw.pick(competitors).name : null,
    note,
  };
}
