/** What reviewers say, and what they are asked to approve. */
export const review = {
  approve: {
    title: 'Approve exactly this?',
    lead: 'An approval is for the programme as it is now. Any change afterwards makes it void.',
    open: '{count, plural, one {# comment is still open.} other {# comments are still open.}}',
  },
  difference: {
    title: 'What is different',
    never: 'Nothing of it was approved by both sides before: all of it is new.',
    since:
      '{count, plural, =0 {Nothing is different} one {One thing is different} other {# things are different}} from what both sides approved on {day}.',
    part: { step: 'Steps', content: 'E-mails', offer: 'Offers', audience: 'Audience', rules: 'Rules' },
    step: {
      added: 'New: {step}',
      removed: 'Gone: {step}',
      changed: '{before} → {after}',
      leadsElsewhere: 'Leads elsewhere: {step}',
    },
    content: {
      added: 'New: “{name}” in {language}',
      removed: 'Gone: “{name}” in {language}',
      changed: '“{name}” in {language}:',
      looks: '“{name}” in {language} looks or links differently; its words are the same',
    },
    field: {
      added: '{name}: now {after}',
      removed: '{name}: no longer {before}',
      changed: '{name}: {before} → {after}',
    },
  },
  comments: {
    title: 'Comments',
    lead: 'About the whole, a step, or a sentence of an e-mail.',
    none: 'Nothing is open.',
    resolved: '{count, plural, one {Show # that is dealt with} other {Show # that are dealt with}}',
    resolvedBy: 'Dealt with by {name}, {when}',
    resolve: 'Dealt with',
    reopen: 'Open again',
    whole: 'The whole programme',
    step: 'Step “{name}”',
    stepGone: 'A step that is gone',
    sentence: 'E-mail “{name}” in {language}',
    about: 'About',
    body: 'Comment',
    hint: '@ and a name: that person finds it on Today.',
    mention: 'Mention…',
    say: 'Comment',
  },
  texts: {
    title: 'The e-mails, sentence by sentence',
    lead: 'Choose a sentence to comment on it.',
    email: '“{name}” in {language}',
  },
};
