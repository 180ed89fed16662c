import type { Language } from './language.ts';

/** What is wrong; a catalogue of messages says it in words. */
export type ContentProblemCode =
  | 'languageMissing'
  | 'subjectEmpty'
  | 'subjectLong'
  | 'blocksMissing'
  | 'textEmpty'
  | 'liquidBroken'
  | 'variableUnknown'
  | 'fieldUnknown'
  | 'variableOutsideLoop'
  | 'fallbackMissing'
  | 'filterUnknown'
  | 'filterUnfit'
  | 'filterArgument'
  | 'offerMissing'
  | 'headingOrder'
  | 'conditionUnknown'
  // Hints.
  | 'subjectShouts'
  | 'subjectMarks'
  | 'subjectFakeReply'
  | 'preheaderMissing'
  | 'preheaderLong'
  | 'preheaderRepeats'
  | 'linkShortened'
  | 'linkNumeric'
  | 'linkPretends'
  | 'picturesMostly';

/** A hint may stay; an error keeps the content from being approved. */
export type Severity = 'error' | 'hint';

/** Where it is: the subject, the preheader, or a field of a block counted from 0 (`items.2` is the third item). */
export type ContentPlace =
  | { readonly part: 'content' | 'subject' | 'preheader' }
  | { readonly part: 'block'; readonly block: number; readonly field: string };

export type ContentProblem = {
  readonly code: ContentProblemCode;
  readonly severity: Severity;
  readonly language: Language;
  readonly place: ContentPlace;
  /** The names and numbers a message needs: the variable, the filter, the length and its limit. */
  readonly values: Readonly<Record<string, string | number>>;
};
