import { type OfferTerms, wrongValues } from '../offer/index.ts';
import { checkSequence, emailSteps, emailsWithOffer, FIELD_COLUMNS } from '../sequence/index.ts';
import { checkContent, LANGUAGES, type Language, type OwnFieldNames } from '../template/index.ts';
import { hasRule, selectsNobody } from './audience.ts';
import type { ProgrammeDesign } from './design.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** What the design is held against. `languages` are those of the people it would be sent to. */
export interface DesignRules {
  readonly languages: readonly Language[];
  readonly today: string;
  /** The company's own fields; without them any that is named is taken for one there is. */
  readonly ownFields?: OwnFieldNames | undefined;
}

/** Everything in the design itself that keeps it from being submitted, and hints. */
export function checkDesign(design: ProgrammeDesign, rules: DesignRules): ProgrammeProblem[] {
  return [
    ...checkSequence(design.sequence).map(({ code, step }) => problem(code, { step: step ?? undefined })),
    ...checkContents(design, rules),
    ...checkFieldBranches(design.sequence, rules.ownFields),
    ...checkOffers(design, rules),
    ...checkTimes(design),
    ...(selectsNobody(design.audience) ? [problem('audienceEmpty')] : []),
    ...checkEntry(design),
  ];
}

function checkContents(design: ProgrammeDesign, { languages, ownFields }: DesignRules): ProgrammeProblem[] {
  const steps = emailSteps(design.sequence);
  const offered = emailsWithOffer(design.sequence);
  const used = new Set(steps.map((step) => step.content));
  const missing = steps.filter((step) => !design.contents[step.content]);
  const unused = Object.keys(design.contents).filter((key) => !used.has(key));
  return [
    ...missing.map((step) => problem('contentMissing', { step: step.key, content: step.content })),
    ...unused.map((content) => problem('contentUnused', { content }, {}, 'hint')),
    ...[...used].flatMap((content) => {
      const senders = steps.filter((step) => step.content === content);
      const offerAvailable = senders.every((step) => offered.has(step.key));
      return checkOne(design, content, senders[0]?.key, {
        languagesRequired: languages,
        offerAvailable,
        ownFields,
      });
    }),
  ];
}

function checkOne(
  design: ProgrammeDesign,
  content: string,
  step: string | undefined,
  rules: Parameters<typeof checkContent>[1],
): ProgrammeProblem[] {
  const written = design.contents[content];
  if (!written) return [];
  return checkContent(written, rules).map(({ code, severity, language, place, values }) =>
    problem(code, { step, content, language, part: place }, values, severity),
  );
}

function checkOffers({ sequence, offers }: ProgrammeDesign, rules: DesignRules): ProgrammeProblem[] {
  const steps = sequence.steps.filter((step) => step.type === 'offer');
  const unknown = steps.filter((step) => !offers.some((offer) => offer.key === step.offer));
  const used = offers.filter((offer) => steps.some((step) => step.offer === offer.key));
  return [
    ...unknown.map((step) => problem('offerUnknown', { step: step.key, offer: step.offer })),
    ...checkOfferBranches({ sequence, offers }),
    ...offers
      .filter((offer) => !used.includes(offer))
      .map((offer) => problem('offerUnused', { offer: offer.key }, {}, 'hint')),
    ...used.flatMap((offer) =>
      rules.languages
        .filter((language) => !offer.texts[language])
        .map((language) => problem('offerLanguageMissing', { offer: offer.key, language })),
    ),
    ...used
      .filter((offer) => offer.validUntil !== null && offer.validUntil < rules.today)
      .map((offer) => problem('offerExpired', { offer: offer.key })),
    ...used.flatMap(checkValue),
  ];
}

/** Whoever reads of another discount than the offer's own was promised the wrong one. */
function checkValue(offer: OfferTerms): ProgrammeProblem[] {
  const { key, kind, currency } = offer;
  return LANGUAGES.flatMap((language) => {
    const texts = offer.texts[language];
    if (!texts) return [];
    return wrongValues(offer, texts).map(({ part, said }) =>
      problem(
        'offerValueDiffers',
        { offer: key, language },
        { part, said: said.join(', '), kind, value: Number(offer.value), currency: currency ?? '' },
      ),
    );
  });
}

/** A branch on a field that nobody has would always go the same way, too. */
function checkFieldBranches({ steps }: ProgrammeDesign['sequence'], known: OwnFieldNames | undefined) {
  if (!known) return [];
  return steps.flatMap((step) => {
    if (step.type !== 'branch' || typeof step.on === 'string' || step.on.kind !== 'field') return [];
    const { of = 'account', name } = step.on;
    const names: readonly string[] = [...FIELD_COLUMNS[of], ...known[of]];
    return names.includes(name) ? [] : problem('fieldUnknown', { step: step.key }, { of, field: name });
  });
}

/** A branch on an offer that is not there would always go the same way. */
function checkOfferBranches({
  sequence,
  offers,
}: Pick<ProgrammeDesign, 'sequence' | 'offers'>): ProgrammeProblem[] {
  return sequence.steps.flatMap((step) => {
    if (step.type !== 'branch' || typeof step.on === 'string' || step.on.kind !== 'offer') return [];
    const { offer } = step.on;
    return offers.some(({ key }) => key === offer) ? [] : problem('offerUnknown', { step: step.key, offer });
  });
}

function checkTimes({ startsAt, endsAt }: ProgrammeDesign): ProgrammeProblem[] {
  const wrong = startsAt !== null && endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt);
  return wrong ? [problem('endsBeforeStart')] : [];
}

/** Names stay what they are; only rules can come to be met. */
function checkEntry({ audience }: ProgrammeDesign): ProgrammeProblem[] {
  const { entry } = audience;
  return entry?.kind === 'follows' && !hasRule(audience) && !selectsNobody(audience)
    ? [problem('entryWithoutRule')]
    : [];
}
