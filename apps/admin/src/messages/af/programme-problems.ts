import { PROBLEM_WORDS_AF } from '@sleutel/domain/programme';
import type { Messages } from '../en/index.ts';

export const programmeProblems: Pick<Messages['programme'], 'problems' | 'problem'> = {
  problems: {
    more: 'Nog {count}',
    fewer: 'Wys minder',
    takeOut: 'Haal dit uit',
    title: 'Wat reggemaak moet word',
    hints: 'Goed om te weet',
    at: '{place}: {problem}',
    content: 'E-pos “{name}”',
    inLanguage: '{place} in {language}',
    step: 'Stap “{name}”',
    offer: 'Aanbod “{name}”',
  },
  problem: PROBLEM_WORDS_AF,
};
