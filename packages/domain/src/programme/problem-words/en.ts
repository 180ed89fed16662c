import type { ProgrammeProblemCode } from '../problem.ts';

/** What is wrong with a programme, in English: ICU messages over a problem's values. For the screens and the terminal. */
export const PROBLEM_WORDS_EN = {
  startUnknown: 'The sequence begins at a step that does not exist.',
  keyDuplicate: 'Two steps have the same key.',
  nextUnknown: 'It leads to a step that does not exist.',
  branchNotTotal: 'One of its two ways leads nowhere.',
  unreachable: 'Nobody can get to this step.',
  loopWithoutWait: 'It goes round in a circle without a wait.',
  noExit: 'From here nobody can get to an end.',
  offerWithoutEmail: 'An offer has to be followed by the e-mail that carries it.',
  emailMissing: 'The sequence sends no e-mail.',
  languageMissing: 'It is not written yet, and some of the recipients need it.',
  subjectEmpty: 'The subject is empty.',
  subjectLong: 'The subject has {length} characters; phones show about {limit}.',
  blocksMissing: 'It has no text.',
  textEmpty: 'A text block is empty.',
  liquidBroken: 'A placeholder is broken: {source}',
  variableUnknown: 'There is no variable {variable}.',
  fieldUnknown:
    '{of, select, account {No account} other {Nobody}} has a field “{field}”: it would be empty for all.',
  variableOutsideLoop: '{variable} only works within {loop}.',
  fallbackMissing: '{variable} may be empty and needs a fallback.',
  filterUnknown: 'There is no filter {filter}.',
  filterUnfit: 'The filter {filter} does not fit {variable}.',
  filterArgument: 'The filter {filter} is missing its text, or has one it cannot use.',
  offerMissing: 'It speaks of an offer, but no offer comes before it.',
  headingOrder: 'A heading of level {level} follows where level {expected} was due.',
  conditionUnknown: 'It asks for {variable}, which is not known of anybody.',
  subjectShouts: 'The subject is all capitals; spam filters count that against it.',
  subjectMarks: 'Several exclamation marks, or one beside a question mark, look like spam.',
  subjectFakeReply: 'The subject looks like a reply, and it is none; Gmail forbids that.',
  preheaderMissing: 'There is no preheader: mail programs show the first words of the e-mail instead.',
  preheaderLong: 'The preheader has {length} characters; mail programs show about {limit}.',
  preheaderRepeats: 'The preheader says the same as the subject.',
  linkShortened: '{host} hides where a link leads; spam filters distrust it.',
  linkNumeric: 'A link leads to a bare number, {host}, as spam does.',
  linkPretends: 'A link says {said} and leads to {host}, as phishing does.',
  picturesMostly:
    'There are pictures and only {length} characters of text; spam filters want {least} or more.',
  tailoredGone:
    '{account} has its own {slot, select, opening {opening} proof {proof} other {offer text}}, but the common e-mail has no such part any more.',
  tailoredHides:
    'The common {slot, select, opening {opening} proof {proof} other {offer text}} was changed; {account} does not see that, because it reads its own.',
  tailoredLanguageMissing:
    '{account} also has readers in this language, who still get the common {slot, select, opening {opening} proof {proof} other {offer text}}.',
  tailoredUnread: '{account} has words of its own but is not written to.',
  unsubscribeMissing: 'The way to unsubscribe is missing.',
  postalAddressMissing: 'The company’s postal address is missing; the law asks for it in every e-mail.',
  languageWrong: 'The e-mail does not name its language.',
  tooLarge: 'It is too large: mail programs cut it off.',
  contentMissing: 'Its e-mail is not written yet.',
  contentUnused: 'No step sends this e-mail.',
  offerUnknown: 'It makes an offer that does not exist.',
  offerAbsent: 'This e-mail speaks of an offer, and the programme has none.',
  offerUnused: 'No step makes this offer.',
  offerLanguageMissing: 'The offer has no text in this language.',
  offerExpired: 'The offer ends before today.',
  offerValueDiffers:
    '{part, select, title {The title of the offer names} other {The terms of the offer name}} {said}, but it {kind, select, gift {is a gift} percent {takes {value, number}% off} other {takes {currency} {value, number} off}}.',
  offerOtherCurrency:
    'It is in {currency}, and {accounts, plural, one {# account orders} other {# accounts order}} in another currency: orders in that one cannot redeem its codes.',
  companyUnnamed: 'The company has no name yet; it stands in every e-mail.',
  audienceEmpty: 'No account is chosen.',
  entryWithoutRule: 'It is to let in whoever comes to meet its rules, and has none.',
  nobodyReachable: 'Nobody of the chosen accounts may be written to.',
  accountsWithoutPerson:
    '{accounts, plural, one {# account has} other {# accounts have}} nobody who may be written to.',
  accountsWithoutManager:
    '{accounts, plural, one {# account has} other {# accounts have}} no manager to write in whose name.',
  managerGone: 'The manager who stands in for missing ones is gone.',
  endsBeforeStart: 'It ends before it begins.',
  nothingRevised: 'It does the same as what runs. Change a step first.',
  holdOutTooSmall:
    'With {accounts, plural, one {# account} other {# accounts}} nobody is held out, so its effect cannot be measured.',
  noDecisionMaker:
    '{accounts, plural, one {# account has} other {# accounts have}} no decision maker who may be written to.',
  overBudget:
    'The offers could cost {currency} {cost, number}, and the budget is {currency} {budget, number}.',
  offerOverBudget:
    'It could cost {currency} {cost, number}; with its budget of {currency} {budget, number} used up, no more are made.',
  planOverBudget:
    '{accounts, plural, one {# account} other {# accounts}} would be offered more than their plan sets aside.',
  tagUnnamed:
    'Links are to be tagged, but {tag, select, source {the company’s name} other {the programme’s name}} has no letter or digit to make a tag of. Write {tag, select, source {the source in Settings} other {a campaign name}}.',
  quietHoursLooser:
    'The programme’s own hours go beyond the company’s, which are quiet from {from} to {until}.',
  capWithoutEffect:
    'The cap on {scope, select, contact {a person} other {an account}} changes nothing: the company’s is as tight.',
} satisfies Readonly<Record<ProgrammeProblemCode, string>>;
