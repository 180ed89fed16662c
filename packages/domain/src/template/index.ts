export { Block, type BlockOf } from './block.ts';
export { type ContentRules, checkContent, SUBJECT_HINT_LENGTH } from './check.ts';
export { ContentByLanguage, TemplateContent } from './content.ts';
export { FULL_EXAMPLE, MINIMAL_EXAMPLE } from './example-facts.ts';
export { MessageFacts, OfferFacts, OrderFacts } from './facts.ts';
export { FILTERS, type FilterName, isFilterName } from './filter.ts';
export { LANGUAGES, Language } from './language.ts';
export type { ContentPlace, ContentProblem, ContentProblemCode, Severity } from './problem.ts';
export { LinkTarget, LinkUrl, RichText, Span } from './rich-text.ts';
export { type FilterUse, readText, type Segment } from './text.ts';
export {
  isVariablePath,
  VARIABLE_PATHS,
  VARIABLES,
  type Variable,
  type VariablePath,
  type VariableSource,
  type VariableType,
  variableOf,
} from './variable.ts';
