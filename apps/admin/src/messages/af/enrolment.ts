import type { Messages } from '../en/index.ts';

export const enrolment: Messages['enrolment'] = {
  state: { active: 'Onderweg', held: 'Teruggehou', stopped: 'Gestop', finished: 'Voltooi' },
};
