import type { ProgrammeDesign, ProgrammeProblem } from '@sleutel/domain/programme';
import type { FilePath } from './read.ts';

/** Where in its file a problem of a programme is mended. */
export function pathOf({ at, code, values }: ProgrammeProblem, design: ProgrammeDesign): FilePath {
  const { content, language, part, offer, step } = at;
  if (content !== undefined && design.contents[content] !== undefined) {
    return ['contents', content, ...(language === undefined ? [] : [language, ...partOf(part)])];
  }
  const offerIndex = design.offers.findIndex(({ key }) => key === offer);
  if (offerIndex >= 0) {
    const texts = design.offers[offerIndex]?.texts;
    if (language === undefined || !texts?.[language]) return ['offers', offerIndex];
    const words = code === 'offerValueDiffers' ? [String(values['part'])] : [];
    return ['offers', offerIndex, 'texts', language, ...words];
  }
  const stepIndex = design.sequence.steps.findIndex(({ key }) => key === step);
  if (stepIndex >= 0) return ['sequence', 'steps', stepIndex];
  return WHOLE[code] ?? [];
}

function partOf(part: ProgrammeProblem['at']['part']): FilePath {
  if (part === undefined || part.part === 'content') return [];
  if (part.part !== 'block') return [part.part];
  return ['blocks', part.block, ...part.field.split('.').map(keyOf)];
}

function keyOf(name: string): PropertyKey {
  return /^\d+$/.test(name) ? Number(name) : name;
}

/** Problems of the whole that one member mends. */
const WHOLE: Readonly<Partial<Record<ProgrammeProblem['code'], FilePath>>> = {
  audienceEmpty: ['audience'],
  entryWithoutRule: ['audience', 'entry'],
  nobodyReachable: ['audience'],
  accountsWithoutPerson: ['audience'],
  accountsWithoutManager: ['settings', 'fallbackManagerId'],
  managerGone: ['settings', 'fallbackManagerId'],
  endsBeforeStart: ['endsAt'],
  holdOutTooSmall: ['holdOutShare'],
  noDecisionMaker: ['audience'],
  overBudget: ['budget'],
  planOverBudget: ['offers'],
  tagUnnamed: ['settings', 'campaignTags'],
  quietHoursLooser: ['settings', 'sending', 'quietHours'],
  capWithoutEffect: ['settings', 'sending', 'caps'],
  startUnknown: ['sequence', 'start'],
  emailMissing: ['sequence', 'steps'],
};
