import { isSameScope, requireOwned } from './owned';

const mine = { program: 'P1', environment: 'staging' } as const;

describe('requireOwned', () => {
  it('gives what is in scope', () => {
    expect(requireOwned(mine, mine, 'Card')).toBe(mine);
  });

  it.each([
    [undefined, 'card_not_found'],
    [{ ...mine, program: 'P2' }, 'resource_in_other_program'],
    [{ ...mine, environment: 'production' as const }, 'resource_in_other_environment'],
  ])('answers everything else in the words of an unknown id: %#', (resource, code) => {
    expect(() => requireOwned(resource, mine, 'Card')).toThrow(
      expect.objectContaining({ code, status: 404, message: 'Card not found.' }),
    );
  });
});

describe('isSameScope', () => {
  it('compares program and environment', () => {
    expect(isSameScope(mine, { ...mine })).toBe(true);
    expect(isSameScope(mine, { ...mine, program: 'P2' })).toBe(false);
    expect(isSameScope(mine, { ...mine, environment: 'production' })).toBe(false);
  });
});
