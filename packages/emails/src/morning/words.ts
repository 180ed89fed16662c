import type { Language } from '@sleutel/domain/template';
import { type Morning, type RankedLine, todayKinds } from '@sleutel/domain/today';

interface Words {
  /** Of the date: weekday, day and month. */
  readonly locale: string;
  readonly subject: (count: number, day: string) => string;
  readonly greeting: (name: string) => string;
  readonly parts: Readonly<Record<keyof Morning, string>>;
  readonly kinds: Readonly<Record<RankedLine['kind'], string>>;
  readonly review: string;
  readonly notes: (purpose: string) => string;
  readonly revision: (programme: string, number: number) => string;
  readonly signOff: (version: number) => string;
  readonly reply: (name: string, subject: string) => string;
  readonly inReview: (count: number) => string;
  readonly slipped: (status: string, worth: string) => string;
  readonly due: (day: string) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly why: string;
  readonly settings: string;
}

const en: Words = {
  locale: 'en-GB',
  subject: (count, day) => `${day}: ${count === 1 ? 'one thing needs' : `${count} things need`} you`,
  greeting: (name) => `Good morning, ${name}`,
  parts: {
    late: 'Late',
    today: 'Today',
    waiting: 'Somebody waits for you',
    slipped: 'Slipped since the last analysis',
  },
  kinds: todayKinds.en,
  review: 'Go through the plan',
  notes: (purpose) => `Write down what came of “${purpose}”`,
  revision: (programme, number) => `${programme}, version ${number}`,
  signOff: (version) => `Version ${version} of the plan lacks your side`,
  reply: (name, subject) => `${name} answered “${subject}”`,
  inReview: (count) => `Nobody knows whether ${count === 1 ? 'an e-mail was' : `${count} e-mails were`} sent`,
  slipped: (status, worth) => `is ${status === 'lost' ? 'lost' : 'slipping'} now, ${worth} at risk`,
  due: (day) => `due ${day}`,
  more: (count) => `and ${count} more`,
  open: 'Open Today',
  why: 'You get this on working days when something needs you.',
  settings: 'Change that',
};

const af: Words = {
  locale: 'af-ZA',
  subject: (count, day) => `${day}: ${count === 1 ? 'een ding het' : `${count} dinge het`} jou nodig`,
  greeting: (name) => `Goeiemôre, ${name}`,
  parts: {
    late: 'Laat',
    today: 'Vandag',
    waiting: 'Iemand wag vir jou',
    slipped: 'Weggegly sedert die vorige ontleding',
  },
  kinds: todayKinds.af,
  review: 'Gaan deur die plan',
  notes: (purpose) => `Skryf neer wat van “${purpose}” gekom het`,
  revision: (programme, number) => `${programme}, weergawe ${number}`,
  signOff: (version) => `Weergawe ${version} van die plan kort jou kant`,
  reply: (name, subject) => `${name} het op “${subject}” geantwoord`,
  inReview: (count) => `Niemand weet of ${count === 1 ? '’n e-pos' : `${count} e-posse`} gestuur is nie`,
  slipped: (status, worth) => `${status === 'lost' ? 'is nou verlore' : 'gly nou weg'}, ${worth} op die spel`,
  due: (day) => `teen ${day}`,
  more: (count) => `en nog ${count}`,
  open: 'Maak Vandag oop',
  why: 'Jy kry dit op werksdae wanneer iets jou nodig het.',
  settings: 'Verander dit',
};

export const MORNING_WORDS: Readonly<Record<Language, Words>> = { en, af };
