import { describe, expect, it } from 'vitest';
import { typeOfAccount } from './type-of-account.ts';

const large = { of: 'profit', share: 0.1, reaches: true } as const;
const small = { of: 'revenue', share: 0.0999, reaches: false } as const;

describe('typeOfAccount', () => {
  it('is breadwinner from the limit on, and says by what', () => {
    expect(typeOfAccount(undefined, large, 0.1)).toEqual({
      type: 'breadwinner',
      typeReason: { code: 'profitShare', share: 0.1, limit: 0.1 },
    });
    expect(typeOfAccount(undefined, { ...large, of: 'revenue' }, 0.1).typeReason?.code).toBe('revenueShare');
    expect(typeOfAccount(undefined, small, 0.1)).toEqual({ type: null, typeReason: null });
  });

  it('never overwrites what a person chose', () => {
    expect(typeOfAccount({ type: 'expert', by: 'person', reason: 'knows wood' }, large, 0.1)).toEqual({
      type: 'expert',
      typeReason: { code: 'setByPerson', reason: 'knows wood' },
    });
  });

  it('puts the figures before a rule on the dossier', () => {
    const assigned = { type: 'imageMaker', by: 'rule' } as const;
    expect(typeOfAccount(assigned, large, 0.1).type).toBe('breadwinner');
    expect(typeOfAccount(assigned, small, 0.1)).toEqual({
      type: 'imageMaker',
      typeReason: { code: 'setByRule' },
    });
  });
});
