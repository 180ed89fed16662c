export { Block, type BlockOf } from './block.ts';
export { type ContentRules, checkContent } from './check.ts';
export { type TranslationGap, translationGaps } from './compare.ts';
export { COUNTABLE, Condition, KNOWABLE } from './condition.ts';
export { ContentByLanguage, TemplateContent } from './content.ts';
export { type Drawable, drawable } from './drawable.ts';
export { FULL_EXAMPLE, MINIMAL_EXAMPLE } from './example-facts.ts';
export { MessageFacts, OfferFacts, OrderFacts } from './facts.ts';
export { fallbackOf, withFallback, written } from './fallback.ts';
export { blockTextsOf } from './field.ts';
export { FILTERS, type FilterName, isFilterName } from './filter.ts';
export { freshBlock } from './fresh-block.ts';
export { PREHEADER_HINT_LENGTH, SUBJECT_HINT_LENGTH } from './hints.ts';
export { LANGUAGES, Language } from './language.ts';
export { isOwnPage, type LinkTags, TagWord, taggedLink, tagWordOf } from './link-tags.ts';
export { cutTo, LIST_WIDTHS } from './list-width.ts';
export {
  isNameable,
  namesOwnFields,
  type OwnField,
  type OwnFieldNames,
  type OwnFieldOf,
  type OwnFieldPath,
  ownFieldAt,
  ownFieldPath,
  spelledPath,
} from './own-field.ts';
export type { ContentPlace, ContentProblem, ContentProblemCode, Severity } from './problem.ts';
export { exampleOf } from './reading-length.ts';
export { LinkTarget, LinkUrl, PictureUrl, RichText, Span } from './rich-text.ts';
export { SLOTS, Slot } from './slot.ts';
export { commonPart, placesOf, type Tailored, tailor } from './tailor.ts';
export { type FilterUse, readText, type Segment } from './text.ts';
export {
  isVariablePath,
  VARIABLE_PATHS,
  VARIABLES,
  type Variable,
  type VariablePath,
  type VariableSource,
  type VariableType,
  variableAt,
  variableOf,
} from './variable.ts';
