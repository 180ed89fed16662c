import { expect, test } from 'vitest';
import { differencesBetween, draftFromPlaybook, type ProgrammeDesign } from './index.ts';
import { PLAYBOOKS } from './playbooks/index.ts';

const [playbook] = PLAYBOOKS;
if (!playbook) throw new Error('no playbook');
const design: ProgrammeDesign = draftFromPlaybook(playbook, { name: 'Autumn' }, { currency: 'ZAR' });

test('a design does not differ from itself, read back or not', () => {
  expect(differencesBetween(design, JSON.parse(JSON.stringify(design)))).toEqual([]);
});

test('a step that leads elsewhere, a changed sentence, an offer and a rule are told apart', () => {
  const [first, ...others] = design.sequence.steps;
  const [key = ''] = Object.keys(design.contents);
  const content = design.contents[key]?.en;
  const [offer, ...offers] = design.offers;
  if (!first || !content || !offer) throw new Error('the playbook lacks something');
  const changed: ProgrammeDesign = {
    ...design,
    sequence: { ...design.sequence, steps: [{ ...first, name: 'Another name' }, ...others] },
    contents: {
      ...design.contents,
      [key]: { ...design.contents[key], en: { ...content, subject: 'Quite new' } },
    },
    offers: [{ ...offer, value: '99' }, ...offers],
    holdOutShare: 0.4,
    audience: { ...design.audience, maxAccounts: 7 },
  };
  const told = differencesBetween(design, changed);
  expect(told.map(({ part, kind }) => `${part} ${kind}`)).toEqual([
    'step changed',
    'content changed',
    'offer changed',
    'audience changed',
    'rules changed',
  ]);
  const text = told.find((each) => each.part === 'content');
  expect(text?.parts.filter(({ kind }) => kind === 'added').map((part) => part.text.trim())).toEqual([
    'Quite new',
  ]);
  expect(told.find((each) => each.part === 'audience')).toMatchObject({ field: 'maxAccounts', after: '7' });
});
