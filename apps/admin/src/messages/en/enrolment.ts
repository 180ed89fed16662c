export const enrolment = {
  state: { active: 'Under way', held: 'Held', stopped: 'Stopped', finished: 'Completed' },
};
