import type { RecipientWords } from './words.ts';

export const en: RecipientWords = {
  unsubscribe: {
    title: 'Unsubscribe',
    question: (address, company) => `Shall ${company} stop writing to ${address}?`,
    consequence: 'You will get no more of these e-mails. What you order or ask us still gets its answer.',
    confirm: 'Unsubscribe',
  },
  unsubscribed: {
    title: 'You are unsubscribed',
    done: (address, company) => `${company} will send no more of these e-mails to ${address}.`,
    reassurance: 'There is nothing else you need to do.',
  },
  unknown: {
    title: 'This link does not work',
    explanation: 'It may have been cut off by your e-mail program, or be very old.',
    advice: (company) => `Answer any e-mail from ${company} and we will take care of it.`,
  },
};
