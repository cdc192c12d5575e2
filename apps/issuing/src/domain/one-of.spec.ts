import { requireOneOf } from './one-of';

const names = ['cardId', 'walletId'] as const;

describe('requireOneOf', () => {
  it('gives the one that is named', () => {
    expect(requireOneOf({ names, ids: [5001, undefined] })).toEqual({ name: 'cardId', id: 5001 });
    expect(requireOneOf({ names, ids: [undefined, 3001] })).toEqual({ name: 'walletId', id: 3001 });
  });

  it.each([[[undefined, undefined]], [[1, 2]]] as const)('refuses neither and both: %j', (ids) => {
    expect(() => requireOneOf({ names, ids })).toThrow(
      expect.objectContaining({ code: 'otp_target_ambiguous', fields: [expect.objectContaining({ rule: 'oneOf' })] }),
    );
  });
});
