import { expect, test } from 'vitest';
import { canonicalProgramme } from './canonical.ts';
import { checkDesign } from './check.ts';
import { draftFromPlaybook } from './draft.ts';
import { Entry } from './entry.ts';
import { PLAYBOOKS, winBack } from './playbooks/index.ts';
import { ProgrammeState, transition } from './state.ts';

const design = draftFromPlaybook(winBack, { name: 'Autumn' }, { currency: 'GBP' });
const rules = { languages: ['en', 'af'], today: '2026-03-18' } as const;

test('every playbook makes a draft without a problem', () => {
  const chosen = { accountIds: ['01920000-0000-7000-8000-000000000000'] };
  for (const playbook of PLAYBOOKS) {
    const draft = draftFromPlaybook(playbook, { name: 'x' }, { currency: 'GBP' });
    const byHand = draft.audience.statuses.length === 0 && draft.audience.entry === undefined;
    expect(checkDesign(draft, rules).map(({ code }) => code)).toEqual(byHand ? ['audienceEmpty'] : []);
    const given = draftFromPlaybook(playbook, { name: 'x', audience: chosen }, { currency: 'GBP' });
    expect(checkDesign(given, rules)).toEqual([]);
  }
});

test('what cannot be sent is found, with its place', () => {
  const { opening: _, ...contents } = design.contents;
  const codes = (changes: object) =>
    checkDesign({ ...design, ...changes }, rules).map(({ code, at }) => [code, at.step]);
  expect(codes({ contents })).toEqual([['contentMissing', 'sendOpening']]);
  expect(codes({ offers: [] })).toEqual([['offerUnknown', 'makeOffer']]);
  expect(codes({ audience: { ...design.audience, statuses: [] } })).toEqual([['audienceEmpty', undefined]]);
  expect(codes({ startsAt: '2026-05-01T00:00:00Z', endsAt: '2026-04-01T00:00:00Z' })).toEqual([
    ['endsBeforeStart', undefined],
  ]);
  expect(
    codes({ contents: { ...design.contents, reminder: { en: design.contents['reminder']?.en } } }),
  ).toEqual([['languageMissing', 'sendReminder']]);
});

test('the canonical form changes with anything a recipient could notice, and with nothing else', () => {
  const compiled = [{ content: 'opening', language: 'en', hash: 'a' }];
  const canonical = canonicalProgramme(design, compiled);
  expect(canonicalProgramme({ ...design, name: 'Winter' }, compiled)).toBe(canonical);
  expect(canonicalProgramme(structuredClone(design), compiled)).toBe(canonical);
  const changed = [
    { ...design, holdOutShare: 0.2 },
    { ...design, targetRoles: [] },
    { ...design, missedWindow: 'skip' as const },
    { ...design, audience: { ...design.audience, maxAccounts: 7 } },
    { ...design, audience: { ...design.audience, entry: { kind: 'follows' as const, leave: false } } },
    { ...design, audience: { ...design.audience, entry: { kind: 'follows' as const, leave: true } } },
    { ...design, offers: design.offers.map((offer) => ({ ...offer, validDays: 8 })) },
    { ...design, settings: { ...design.settings, topic: 'news' } },
  ];
  for (const each of changed) expect(canonicalProgramme(each, compiled)).not.toBe(canonical);
  expect(canonicalProgramme(design, [{ content: 'opening', language: 'en', hash: 'b' }])).not.toBe(canonical);
});

test('only an approved programme can be launched, and any edit takes it back', () => {
  const launchable = ProgrammeState.options.filter((state) => transition(state, 'launch').kind === 'moved');
  expect(launchable).toEqual(['approved']);
  expect(transition('approved', 'edit')).toEqual({ kind: 'moved', to: 'draft' });
  expect(transition('live', 'edit').kind).toBe('refused');
  expect(transition('finished', 'resume').kind).toBe('refused');
});

test('a changed percentage changes the words that name it', () => {
  const changed = draftFromPlaybook(
    winBack,
    { name: 'x', offers: { winBack: { value: '15' } }, audience: { maxAccounts: 5 } },
    { currency: 'GBP' },
  );
  expect(changed.offers[0]?.texts).toMatchObject({ en: { title: '15% off your next order' } });
  expect(changed.audience).toMatchObject({ statuses: ['lost', 'slipping'], maxAccounts: 5 });
});

test('who enters after the launch needs a rule to meet, or something to happen', () => {
  const accountIds = ['01920000-0000-7000-8000-000000000000'];
  const codes = (audience: object) =>
    checkDesign({ ...design, audience: { ...design.audience, ...audience } }, rules).map(({ code }) => code);
  const follows = { kind: 'follows', leave: false };
  const occasions = { kind: 'occasions', occasions: ['tenderLost'] };
  expect(codes({ entry: follows })).toEqual([]);
  expect(codes({ statuses: [], accountIds, entry: follows })).toEqual(['entryWithoutRule']);
  expect(codes({ statuses: [], entry: follows })).toEqual(['audienceEmpty']);
  expect(codes({ statuses: [], entry: occasions })).toEqual([]);
  expect(Entry.safeParse({ kind: 'occasions', occasions: [] }).success).toBe(false);
});

test('an offer whose words name another value than its own keeps it from being submitted, in each language', () => {
  const changed = { ...design, offers: design.offers.map((offer) => ({ ...offer, value: '25' })) };
  const found = checkDesign(changed, rules);
  expect(found).toMatchObject([
    { code: 'offerValueDiffers', severity: 'error', at: { offer: 'winBack', language: 'en' } },
    { code: 'offerValueDiffers', severity: 'error', at: { offer: 'winBack', language: 'af' } },
  ]);
  expect(found[0]?.values).toEqual({
    part: 'title',
    said: '10%',
    kind: 'percent',
    value: 25,
    currency: 'GBP',
  });
});

test('a percentage with decimals is written in each text as its language writes it', () => {
  const { offers } = draftFromPlaybook(
    winBack,
    { name: 'x', offers: { winBack: { value: '12.5' } } },
    { currency: 'ZAR' },
  );
  expect(offers[0]?.texts.en?.title).toContain('12.5%');
  expect(offers[0]?.texts.af?.title).toContain('12,5%');
});
