import { everywhereIn, sparedBy } from './dcms-errors';

describe('the codes of every operation', () => {
  it('are written bare in the service that owns them', () => {
    expect(everywhereIn('auth')).toContain('auth.token.invalid');
    expect(everywhereIn('otp')).toContain('auth/auth.token.invalid');
  });
});

describe('an operation', () => {
  it('that is public answers nothing of the token and tenant gates', () => {
    const left = everywhereIn('auth').filter((id) => !sparedBy('public', 'auth').includes(id));
    expect(left).toEqual([
      'config/tenant.not.found',
      'rate.limit.exceeded',
      'customer/invalid.input.request',
      'customer/internal.error',
    ]);
  });

  it('that reads refuses no role', () => {
    expect(sparedBy('read', 'otp')).toEqual(['customer/route.not.found', 'auth/auth.insufficient.permissions']);
  });

  it('that writes may answer all of them but that there is no operation', () => {
    expect(sparedBy('write', 'otp')).toEqual(['customer/route.not.found']);
  });
});
