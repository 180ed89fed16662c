import type { Role } from '@sleutel/domain/user';

export interface DemoUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly language: 'en' | 'af';
}

/** The wholesaler's own people. Addresses cannot exist, names are made up. */
export const administrator: DemoUser = {
  email: 'admin@hollander-botha.example',
  name: 'Johanna Hollander',
  role: 'admin',
  title: 'Managing partner',
  language: 'en',
};

export const marketer: DemoUser = {
  email: 'marketing@hollander-botha.example',
  name: 'Mia Fairweather',
  role: 'marketer',
  title: 'Head of marketing',
  language: 'en',
};

export const seller: DemoUser = {
  email: 'sales@hollander-botha.example',
  name: 'Samuel Okafor',
  role: 'sales',
  title: 'Head of sales',
  language: 'en',
};

/** Key account managers; the generated accounts name them by position. */
export const managers: readonly DemoUser[] = [
  {
    email: 'ruth.ellery@hollander-botha.example',
    name: 'Ruth Ellery',
    role: 'manager',
    title: 'Key account manager, United Kingdom',
    language: 'en',
  },
  {
    email: 'danie.botha@hollander-botha.example',
    name: 'Danie Botha',
    role: 'manager',
    title: 'Key account manager, Southern Africa',
    language: 'af',
  },
  {
    email: 'clara.venn@hollander-botha.example',
    name: 'Clara Venn',
    role: 'manager',
    title: 'Key account manager, Europe',
    language: 'en',
  },
];

export const viewer: DemoUser = {
  email: 'reader@hollander-botha.example',
  name: 'Robin Pell',
  role: 'viewer',
  title: 'Controller',
  language: 'en',
};

export const demoUsers: readonly DemoUser[] = [administrator, marketer, seller, ...managers, viewer];
