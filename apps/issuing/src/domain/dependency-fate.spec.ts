import { fateOf, type MetDependency } from './dependency-fate';

const RULES = { movesMoney: false, timeoutMs: 5_000 };
const MONEY = { ...RULES, movesMoney: true };
const met = (kind: MetDependency['kind'], state: MetDependency['state'], slowMs = 2_000): MetDependency => ({
  kind,
  state,
  slowMs,
});
const code = (expected: string): Error => expect.objectContaining({ code: expected });

describe('fateOf', () => {
  it('commits when all is well', () => {
    expect(fateOf([met('inside', 'up'), met('upstream', 'up')], MONEY)).toEqual({ commits: true, delayMs: 0 });
  });

  it.each(['inside', 'upstream'] as const)('writes nothing while a system %s is down', (kind) => {
    expect(fateOf([met(kind, 'down')], MONEY)).toEqual({
      commits: false,
      delayMs: 0,
      error: code('upstream_unavailable'),
    });
  });

  it('writes nothing with corrupt books', () => {
    expect(fateOf([met('inside', 'corrupt')], RULES)).toMatchObject({ commits: false, error: code('internal_error') });
    expect(fateOf([met('inside', 'corrupt')], MONEY)).toMatchObject({
      commits: false,
      error: code('internal_error_uncommitted'),
    });
  });

  it('has moved the money when a corrupt upstream answers, and changed nothing else', () => {
    expect(fateOf([met('upstream', 'corrupt')], MONEY)).toMatchObject({
      commits: true,
      error: code('upstream_bad_response_committed'),
    });
    expect(fateOf([met('upstream', 'corrupt')], RULES)).toMatchObject({
      commits: false,
      error: code('upstream_bad_response'),
    });
  });

  it('looks for a loss before anything is written', () => {
    expect(fateOf([met('upstream', 'corrupt'), met('inside', 'down')], MONEY).commits).toBe(false);
  });

  it('commits at once and answers late, or 502 when too late', () => {
    expect(fateOf([met('upstream', 'slow', 5_000)], RULES)).toEqual({ commits: true, delayMs: 5_000 });
    expect(fateOf([met('upstream', 'slow', 5_001)], RULES)).toEqual({
      commits: true,
      delayMs: 5_000,
      error: code('upstream_timeout'),
    });
  });
});
