import type { Language } from '../template/index.ts';
import type { RankedLine } from './rank.ts';

/** What each kind of work is called, on the screen and in the e-mail of the morning. */
export const todayKinds = {
  en: {
    promise: 'Promise',
    task: 'Task',
    meeting: 'Meeting',
    meetingNotes: 'Notes missing',
    approval: 'Approval',
    signOff: 'Sign-off',
    mention: 'Mention',
    reply: 'Reply',
    messagesInReview: 'E-mails',
    slipped: 'Account',
    review: 'Plan review',
  },
  af: {
    promise: 'Belofte',
    task: 'Taak',
    meeting: 'Vergadering',
    meetingNotes: 'Notas ontbreek',
    approval: 'Goedkeuring',
    signOff: 'Handtekening',
    mention: 'Vermelding',
    reply: 'Antwoord',
    messagesInReview: 'E-posse',
    slipped: 'Kliënt',
    review: 'Planhersiening',
  },
} satisfies Readonly<Record<Language, Readonly<Record<RankedLine['kind'], string>>>>;
