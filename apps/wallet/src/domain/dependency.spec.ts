import type { ServiceError } from '@sadpath/errors';
import { requireStarted, requireUp, slowSystemOf } from './dependency';
import { NOON, refusal } from './spec-support';

describe('requireUp', () => {
  it('lets a system pass that is up', () => {
    expect(() => requireUp('db', { state: 'up' })).not.toThrow();
  });

  it('names the system that is down or slow', () => {
    expect(() => requireUp('gateway', { state: 'down' })).toThrow(
      refusal('ERR_WALLET_SERVICE_UNAVAILABLE', { dependency: 'gateway' }),
    );
    expect(() => requireUp('verifier', { state: 'slow' })).toThrow(
      refusal('ERR_WALLET_TIMEOUT', { dependency: 'verifier', timeoutMs: 29_000 }),
    );
  });

  it('says nothing about a system that is corrupt', () => {
    expect(() => requireUp('db', { state: 'corrupt' })).toThrow(
      expect.objectContaining({ code: 'ERR_WALLET_INTERNAL_ERROR', details: undefined }),
    );
  });
});

describe('requireStarted', () => {
  const coldStart = refusal('ERR_WALLET_BOOTSTRAP_FAILED', { reason: 'COLD_START' });

  it('ends a cold start after ten seconds', () => {
    expect(() => requireStarted({ state: 'slow', since: NOON }, NOON + 9_999)).toThrow(coldStart);
    expect(() => requireStarted({ state: 'slow', since: NOON }, NOON + 10_000)).not.toThrow();
  });

  it('lasts no longer on a clock that is set back', () => {
    expect(() => requireStarted({ state: 'slow', since: NOON }, NOON)).toThrow(coldStart);
    expect(() => requireStarted({ state: 'slow', since: NOON }, NOON - 10_000)).not.toThrow();
  });

  it.each([
    ['slow', 0, '10'],
    ['slow', 6_300, '4'],
    ['slow', 9_999, '1'],
    ['down', 6_300, '10'],
  ] as const)('tells, when %s for %i ms, to come back in %s seconds', (state, age, told) => {
    expect(() => requireStarted({ state, since: NOON }, NOON + age)).toThrow(
      expect.objectContaining({ headers: { 'retry-after': told } }),
    );
  });

  it('never ends a crash by itself', () => {
    for (const state of ['down', 'corrupt'] as const) {
      expect(() => requireStarted({ state, since: NOON }, NOON + 1e9)).toThrow(
        refusal('ERR_WALLET_BOOTSTRAP_FAILED', { reason: 'INIT_CRASHED' }),
      );
    }
  });
});

describe('slowSystemOf', () => {
  const refusedBy = (check: () => void): ServiceError => {
    try {
      check();
    } catch (error) {
      return error as ServiceError;
    }
    throw new Error('nothing was refused');
  };

  it('names the system that a refusal was slow for, and no other', () => {
    const starting = { since: NOON } as const;
    const met = [
      refusedBy(() => requireUp('gateway', { state: 'slow' })),
      refusedBy(() => requireStarted({ ...starting, state: 'slow' }, NOON)),
      refusedBy(() => requireStarted({ ...starting, state: 'down' }, NOON)),
      refusedBy(() => requireUp('gateway', { state: 'down' })),
      refusedBy(() => requireUp('gateway', { state: 'corrupt' })),
    ];
    expect(met.map(slowSystemOf)).toEqual(['gateway', 'coldStart', undefined, undefined, undefined]);
  });
});
