import { armingCommand, forcingHeader, forcingRule, magicValue } from './forcing';
import { knownError } from './known-error.fixture';

const error = knownError();

describe('forcing a code', () => {
  it('once, on one operation', () => {
    expect(forcingRule(error, 'debitWallet', 'before')).toEqual({
      match: { service: 'wallet', operation: 'debitWallet' },
      error: { code: 'ERR_WALLET_FROZEN' },
      times: 1,
    });
  });

  it('once, on any operation, after its effect', () => {
    expect(forcingRule(error, '', 'after')).toEqual({
      match: { service: 'wallet' },
      error: { code: 'ERR_WALLET_FROZEN' },
      phase: 'after',
      times: 1,
    });
  });

  it('by a header or a magic value', () => {
    expect(forcingHeader(error, 'before')).toBe('X-Sandbox-Error: ERR_WALLET_FROZEN');
    expect(forcingHeader(error, 'after')).toBe('X-Sandbox-Error: ERR_WALLET_FROZEN;phase=after');
    expect(magicValue(error)).toBe('sbx:ERR_WALLET_FROZEN');
  });

  it('by a command, with the token where one is wanted', () => {
    const rule = forcingRule(error, '', 'before');
    const place = { origin: 'http://localhost:4000', space: 'my-test' };
    expect(armingCommand(rule, { ...place, hasToken: false })).toBe(
      `curl -s http://localhost:4000/__admin/faults -H 'X-Sandbox-Space: my-test' -H 'content-type: application/json' -d '{"match":{"service":"wallet"},"error":{"code":"ERR_WALLET_FROZEN"},"times":1}'`,
    );
    expect(armingCommand(rule, { ...place, hasToken: true })).toContain('-H "X-Admin-Token: $SADPATH_ADMIN_TOKEN"');
  });
});
