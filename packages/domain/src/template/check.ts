import { checkOwnField, checkText, type Finding, finding } from './check-text.ts';
import { isAnswerable, surelyKnown, surelyOffered } from './condition.ts';
import type { ContentByLanguage, TemplateContent } from './content.ts';
import { blockTextsOf, targetsOf } from './field.ts';
import { bodyHints, preheaderHints, subjectHints } from './hints.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { OwnFieldNames } from './own-field.ts';
import type { ContentPlace, ContentProblem } from './problem.ts';

export type ContentRules = {
  readonly languagesRequired: readonly Language[];
  /** Whether an offer step always comes before this e-mail in its sequence. */
  readonly offerAvailable: boolean;
  /** The company's own fields; without them any that is named is taken for one there is. */
  readonly ownFields?: OwnFieldNames | undefined;
};

/** The rules of one language. */
type Rules = Omit<ContentRules, 'languagesRequired'>;

type Placed = { readonly place: ContentPlace; readonly finding: Finding };

const at = (place: ContentPlace, findings: readonly Finding[]): Placed[] =>
  findings.map((found) => ({ place, finding: found }));

function checkSubject(subject: string, rules: Rules): Finding[] {
  if (subject.trim() === '') return [finding('subjectEmpty')];
  return [...checkText(subject, { ...rules, guarded: false }), ...subjectHints(subject)];
}

function checkPreheader(content: TemplateContent, rules: Rules): Finding[] {
  return [...checkText(content.preheader, { ...rules, guarded: false }), ...preheaderHints(content)];
}

function checkBlockTexts(content: TemplateContent, { offerAvailable, ownFields }: Rules): Placed[] {
  return blockTextsOf(content).flatMap(({ place, runs, guarded, ofOrders, showIf }) => {
    if (runs.join('').trim() === '') return at(place, [finding('textEmpty')]);
    const rules = {
      offerAvailable: offerAvailable || surelyOffered(showIf),
      guarded,
      ofOrders,
      known: surelyKnown(showIf),
      ownFields,
    };
    return at(
      place,
      runs.flatMap((run) => checkText(run, rules)),
    );
  });
}

function checkOffer(content: TemplateContent, offerAvailable: boolean): Placed[] {
  if (offerAvailable) return [];
  const links = targetsOf(content).filter(
    ({ target, showIf }) => target.to === 'offer' && !surelyOffered(showIf),
  );
  const cards = content.blocks.flatMap((block, index) =>
    block.type === 'offerCard' && !surelyOffered(block.showIf)
      ? [{ place: { part: 'block', block: index, field: 'type' } as const }]
      : [],
  );
  return [...links, ...cards].flatMap(({ place }) => at(place, [finding('offerMissing')]));
}

function checkConditions(content: TemplateContent, { ownFields }: Rules): Placed[] {
  return content.blocks.flatMap(({ showIf }, index) => {
    if (!showIf) return [];
    const found = isAnswerable(showIf)
      ? checkOwnField(showIf.what, ownFields)
      : [finding('conditionUnknown', { variable: showIf.what })];
    return at({ part: 'block', block: index, field: 'showIf' }, found);
  });
}

/** Screen readers walk by headings: the first is of level 1, and none skips a level on the way down. */
function checkHeadings(content: TemplateContent): Placed[] {
  let last = 0;
  return content.blocks.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const skipped = block.level > last + 1;
    const values = { level: block.level, expected: last + 1 };
    last = block.level;
    return skipped
      ? at({ part: 'block', block: index, field: 'level' }, [finding('headingOrder', values)])
      : [];
  });
}

function checkLanguage(content: TemplateContent, rules: Rules): Placed[] {
  const whole = { part: 'content' } as const;
  return [
    ...at({ part: 'subject' }, checkSubject(content.subject, rules)),
    ...at({ part: 'preheader' }, checkPreheader(content, rules)),
    ...at(whole, content.blocks.length === 0 ? [finding('blocksMissing')] : []),
    ...checkBlockTexts(content, rules),
    ...checkOffer(content, rules.offerAvailable),
    ...checkConditions(content, rules),
    ...checkHeadings(content),
    ...bodyHints(content),
  ];
}

/**
 * Everything that is wrong with one e-mail in the languages required, and in any other it is written in. An empty
 * list means that it compiles and that no variable can leave a gap. Problems carry codes and numbers, never words.
 */
export function checkContent(contents: ContentByLanguage, rules: ContentRules): ContentProblem[] {
  const languages = LANGUAGES.filter((each) => rules.languagesRequired.includes(each) || contents[each]);
  return languages.flatMap((language) => {
    const content = contents[language];
    const placed = content
      ? checkLanguage(content, rules)
      : at({ part: 'content' }, [finding('languageMissing')]);
    return placed.map(({ place, finding: found }) => ({ ...found, language, place }));
  });
}
