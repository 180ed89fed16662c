import { PROBLEM_WORDS_EN } from '@sleutel/domain/programme';
/** What has to be mended in a programme. */
export const programmeProblems = {
  problems: {
    more: '{count} more',
    fewer: 'Show fewer',
    takeOut: 'Take it out',
    title: 'What has to be mended',
    hints: 'Worth knowing',
    at: '{place}: {problem}',
    content: 'E-mail “{name}”',
    inLanguage: '{place} in {language}',
    step: 'Step “{name}”',
    offer: 'Offer “{name}”',
  },
  problem: PROBLEM_WORDS_EN,
};
