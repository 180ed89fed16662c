import type { PlaybookSequence } from '../playbook.ts';

/** Offer and first e-mail, a week, one reminder, a week, then a person takes over. An order ends it at any branch. */
export const sequence: PlaybookSequence = {
  start: 'makeOffer',
  steps: [
    { key: 'makeOffer', name: 'Personal offer', type: 'offer', offer: 'winBack', next: 'sendOpening' },
    { key: 'sendOpening', name: 'First e-mail', type: 'email', content: 'opening', next: 'waitForOrder' },
    { key: 'waitForOrder', name: 'Wait a week', type: 'wait', duration: 'P7D', next: 'hasOrdered' },
    {
      key: 'hasOrdered',
      name: 'Has ordered?',
      type: 'branch',
      on: 'order',
      yes: 'wonBack',
      no: 'sendReminder',
    },
    { key: 'sendReminder', name: 'Reminder', type: 'email', content: 'reminder', next: 'waitAgain' },
    { key: 'waitAgain', name: 'Wait another week', type: 'wait', duration: 'P7D', next: 'hasOrderedSince' },
    {
      key: 'hasOrderedSince',
      name: 'Has ordered since?',
      type: 'branch',
      on: 'order',
      yes: 'wonBack',
      no: 'phone',
    },
    {
      key: 'phone',
      name: 'Phone call',
      type: 'task',
      title: {
        en: 'Phone the contact: no order since the win-back reminder',
        af: 'Bel die kontak: geen bestelling sedert die terugwen-herinnering nie',
      },
      assign: 'owner',
      dueInDays: 3,
      next: 'finished',
    },
    { key: 'finished', name: 'Finished', type: 'exit', outcome: 'finished' },
    { key: 'wonBack', name: 'Won back', type: 'exit', outcome: 'wonBack' },
  ],
};
