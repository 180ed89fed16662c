import { draftFromPlaybook } from '@sleutel/domain/programme';
import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import { expect, test } from 'vitest';
import {
  adoptDraft,
  changeDraft,
  isUnsaved,
  openDraft,
  redoDraft,
  savedDraft,
  undoDraft,
} from './programme-draft.ts';

const [playbook] = PLAYBOOKS;
if (!playbook) throw new Error('no playbook ships');
const design = draftFromPlaybook(playbook, { name: 'One' }, { currency: 'EUR' });
const named = (name: string) => ({ ...design, name });

test('letters of one word are one step back, and what was taken back comes again', () => {
  const typed = ['T', 'Tw', 'Two'].reduce(
    (draft, name) => changeDraft(draft, named(name), 'name'),
    openDraft(design, 1),
  );
  const back = undoDraft(typed);
  expect([typed.design.name, back.design.name, redoDraft(back).design.name]).toEqual(['Two', 'One', 'Two']);
  expect(undoDraft(back)).toBe(back);
});

test('a new change ends what could have come again', () => {
  const back = undoDraft(changeDraft(openDraft(design, 1), named('Two')));
  expect(redoDraft(changeDraft(back, named('Three'))).design.name).toBe('Three');
});

test('what is written while it is saved stays unsaved', () => {
  const sent = named('Two');
  const meanwhile = changeDraft(changeDraft(openDraft(design, 1), sent), named('Three'));
  const saved = savedDraft(meanwhile, sent, 2);
  expect([isUnsaved(saved), saved.version, saved.design.name]).toEqual([true, 2, 'Three']);
  expect(isUnsaved(savedDraft(saved, saved.design, 3))).toBe(false);
});

test('a newer version of the same keeps the steps back', () => {
  const draft = changeDraft(openDraft(design, 1), named('Two'));
  const submitted = adoptDraft(draft, named('Two'), 5);
  expect([isUnsaved(submitted), submitted.version, undoDraft(submitted).design.name]).toEqual([
    false,
    5,
    'One',
  ]);
});

test('what somebody else changed comes beside what is not saved yet, and no step back takes it back', () => {
  const draft = changeDraft(changeDraft(openDraft(design, 1), named('Two')), {
    ...named('Two'),
    priority: 7,
  });
  const both = adoptDraft(draft, { ...design, budget: '900' }, 2);
  const told = ({ name, priority, budget }: typeof design) => ({ name, priority, budget });
  expect(told(both.design)).toEqual({ name: 'Two', priority: 7, budget: '900' });
  expect([isUnsaved(both), both.version]).toEqual([true, 2]);
  const back = undoDraft(undoDraft(both));
  expect(told(back.design)).toEqual({ name: 'One', priority: design.priority, budget: '900' });
  expect(isUnsaved(back)).toBe(false);
  expect(told(redoDraft(redoDraft(back)).design)).toEqual(told(both.design));
});

test('of what both changed the own stays, and theirs is a step back', () => {
  const draft = changeDraft(openDraft(design, 1), named('Two'));
  const adopted = adoptDraft(draft, named('Theirs'), 5);
  expect([adopted.design.name, isUnsaved(adopted), undoDraft(adopted).design.name]).toEqual([
    'Two',
    true,
    'Theirs',
  ]);
});

test('what somebody else made of a part since is taken back by no step back and brought again by no step on', () => {
  const saved = savedDraft(changeDraft(openDraft(design, 1), named('Two')), named('Two'), 2);
  const adopted = adoptDraft({ ...saved, design: saved.saved }, { ...named('Theirs'), priority: 7 }, 3);
  expect([adopted.design.name, adopted.past, adopted.future]).toEqual(['Theirs', [], []]);

  const changed = changeDraft(changeDraft(openDraft(design, 1), named('Two')), {
    ...named('Two'),
    budget: '900',
  });
  const kept = savedDraft(undoDraft(undoDraft(changed)), design, 4);
  const theirs = adoptDraft({ ...kept, design: kept.saved }, named('Theirs'), 5);
  const on = redoDraft(theirs);
  expect([on.design.name, on.design.budget, on.future]).toEqual(['Theirs', '900', []]);
});
