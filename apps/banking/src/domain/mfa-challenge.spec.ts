import { NOON, refusalOf, testuser } from '../../test/sample-bank';
import { defaultBankRules as rules } from './bank-rules';
import { openChallenge, requireMfaCode, tryCode, type MfaVerdict } from './mfa-challenge';
import { mfaRequired } from './refusals';

const challenge = openChallenge(testuser, 'token-1', { now: NOON, rules });
const at = { now: NOON, rules, secret: testuser.mfaSecret };

describe('a second factor', () => {
  it('is asked for with a token that lives 300 seconds', () => {
    expect(mfaRequired(challenge, NOON)).toMatchObject({
      code: 'MFA_REQUIRED',
      status: 403,
      details: [{ mfaToken: 'token-1', expiresIn: 300 }],
    });
  });

  it('passes with the sandbox code, once', () => {
    const passed = tryCode(challenge, '000000', at);
    expect(passed.refusal).toBeUndefined();
    expect(tryCode(passed.challenge, '000000', at).refusal?.code).toBe('INVALID_MFA_CODE');
  });

  it('is refused from second 300 on', () => {
    expect(tryCode(challenge, '000000', { ...at, now: NOON + 299_999 }).refusal).toBeUndefined();
    expect(tryCode(challenge, '000000', { ...at, now: NOON + 300_000 }).refusal?.code).toBe('INVALID_MFA_CODE');
  });

  it('dies of five wrong codes', () => {
    let verdict: MfaVerdict = { challenge };
    for (let i = 0; i < 5; i++) verdict = tryCode(verdict.challenge, '111111', at);
    expect(tryCode(verdict.challenge, '000000', at).refusal?.code).toBe('INVALID_MFA_CODE');
  });

  it('survives four wrong codes', () => {
    let verdict: MfaVerdict = { challenge };
    for (let i = 0; i < 4; i++) verdict = tryCode(verdict.challenge, '111111', at);
    expect(tryCode(verdict.challenge, '000000', at).refusal).toBeUndefined();
  });

  it('is refused when a setting is changed with a wrong code', () => {
    expect(
      refusalOf(() => {
        requireMfaCode(testuser, '111111', NOON);
      }).code,
    ).toBe('INVALID_MFA_CODE');
  });
});
