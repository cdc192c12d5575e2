import { knownError } from '../errors/known-error.fixture';
import { choicesOf, EMPTY_FORM, ruleOf, settle } from './rule-form';

const known = { errors: [knownError({ operations: ['debitWallet'] })], operations: [], services: [] };

describe('the form of a rule', () => {
  it('makes a code that comes so often', () => {
    const form = { ...EMPTY_FORM, service: 'wallet', code: 'ERR_WALLET_FROZEN', times: '2', retryAfter: '7' };
    expect(ruleOf(form)).toEqual({
      match: { service: 'wallet' },
      error: { code: 'ERR_WALLET_FROZEN' },
      retryAfter: 7,
      times: 2,
    });
  });

  it('makes a lost answer for some minutes', () => {
    const form = { ...EMPTY_FORM, effect: 'network', phase: 'after', times: '', minutes: '60', skip: '1' } as const;
    expect(ruleOf(form)).toEqual({
      match: {},
      network: 'CONNECTION_RESET_BY_PEER',
      phase: 'after',
      skip: 1,
      ttlMs: 3_600_000,
    });
  });

  it('makes a webhook late, of an event and of no operation', () => {
    const form = {
      ...EMPTY_FORM,
      effect: 'delivery',
      delivery: 'LATE',
      service: 'banking',
      event: 'e',
      operation: 'o',
    };
    expect(ruleOf(form as typeof EMPTY_FORM)).toMatchObject({
      match: { service: 'banking', event: 'e' },
      delivery: 'LATE',
      lateBy: 'PT1H',
    });
  });

  it('offers the codes of the operation, and lets go of what does not fit', () => {
    const form = { ...EMPTY_FORM, service: 'wallet', operation: 'debitWallet', code: 'OTHER' };
    expect(choicesOf(form, known).codes).toEqual(['ERR_WALLET_FROZEN']);
    expect(settle(form, { services: [], operations: [], events: [], codes: ['A', 'B'] })).toMatchObject({
      operation: '',
      code: 'A',
    });
  });
});
