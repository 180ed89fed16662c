import type { RecipientWords } from './words.ts';

export const en: RecipientWords = {
  languages: 'This page in another language',
  why: ({ manager, company, account }) => {
    const who = manager === null ? company : `${manager} of ${company}`;
    return account === null
      ? `${who} wrote to you.`
      : `${who} writes to you because you are the contact at ${account}.`;
  },
  unsubscribe: {
    title: 'Unsubscribe',
    question: (address, company) => `Shall ${company} stop writing to ${address}?`,
    consequence: 'You will get no more of these e-mails. What you order or ask us still gets its answer.',
    confirm: 'Unsubscribe',
    instead: 'Choose what we send you instead',
  },
  unsubscribed: {
    title: 'You are unsubscribed',
    done: (address, company) =>
      address === null
        ? `${company} will send you no more of these e-mails.`
        : `${company} will send no more of these e-mails to ${address}.`,
    reassurance: 'There is nothing else you need to do.',
    mistake: 'Was that a mistake? Choose what we send you',
  },
  preferences: {
    title: 'What we send you',
    intro: (address, company) => `Tick what ${company} may send to ${address}.`,
    stopped: (address, company) =>
      `You unsubscribed, so ${company} sends nothing to ${address}. Tick what you would like to get again.`,
    closed: (address, company) =>
      `${company} sends nothing to ${address} any more. To change that, please write to us.`,
    topics: 'Topics',
    language: 'Language of our e-mails',
    save: 'Save my choice',
    saved: 'Your choice is saved.',
    pauseTitle: 'Too much just now?',
    pause: (days) => `Nothing for ${days} days`,
    paused: (day, company) => `You asked for a pause: ${company} sends you nothing before ${day}.`,
    resume: 'Write to me again',
    stopTitle: 'Nothing at all?',
    stop: 'Unsubscribe from everything',
  },
  offer: {
    yourCode: 'Your code',
    validUntil: (day) => `Valid until the end of ${day}`,
    howTo: 'Name this code when you order.',
    accept: 'Accept the offer',
    acceptMeans: (who) => `Accepting costs nothing: ${who} gets in touch with you to settle the order.`,
    accepted: (day, who) => `You accepted this offer on ${day}. ${who} gets in touch with you.`,
    redeemed: (day) => `This code was used on ${day}. Thank you for your order.`,
    expired: (day) => `This offer ended on ${day}.`,
    released: 'This offer is no longer open.',
    questions: 'Questions about this offer?',
  },
  unknown: {
    title: 'This link does not work',
    explanation: 'It may have been cut off by your e-mail program, or be very old.',
    advice: (company) => `Answer any e-mail from ${company} and we will take care of it.`,
  },
  tooMany: {
    title: 'Too many attempts',
    explanation: 'This was asked very often in a short time, so nothing was changed just now.',
    advice: () => 'Please try again in a quarter of an hour.',
  },
  unreadable: {
    title: 'That did not arrive whole',
    explanation: 'What was sent could not be read, so nothing was changed.',
    advice: () => 'Please open the link in your e-mail and try again.',
  },
  failed: {
    title: 'Something went wrong on our side',
    explanation: 'Nothing was changed, and nothing is lost.',
    advice: (company) => `Please try again in a minute, or answer any e-mail from ${company}.`,
  },
};
