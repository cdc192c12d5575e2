import { settingsOf } from './issuing.settings';

const withSettings = (settings: Readonly<Record<string, unknown>>) => settingsOf({ setting: (name) => settings[name] });

describe('settingsOf', () => {
  it('has the numbers of the contract', () => {
    expect(withSettings({})).toMatchObject({
      otp: { listenerTtlMs: 900_000, codeTtlMs: 300_000, onCodeExpiry: 'expire-token' },
      bankClearingMs: 432_000_000,
      kycAutoApproveMs: 3_600_000,
      pendingMs: 0,
      transferDedupeSec: 0,
      upstreamTimeoutMs: 5_000,
      fcrdnsMode: 'any',
      lockMode: 'field',
      sendRetryAfter: false,
    });
  });

  it('takes the switches of the space', () => {
    const settings = { 'issuing.bankClearingSec': 1, 'issuing.requireSanIp': true, 'issuing.fcrdnsMode': 'all' };
    expect(withSettings(settings)).toMatchObject({ bankClearingMs: 1_000, requireSanIp: true, fcrdnsMode: 'all' });
  });
});
