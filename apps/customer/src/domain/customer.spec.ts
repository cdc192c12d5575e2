import { customerSeed } from '../customer.seed';
import { accountOf, defaultAccountOf, mobileOf, nameOf, type Customer } from './customer';
import { requireReachable, updateAccounts, updateAddresses, updateContacts } from './update-customer';

const SEEDED = (customerSeed(0)[0]?.docs ?? []) as readonly Customer[];
const ONE = SEEDED[0]!;
const FOUR_ACCOUNTS = SEEDED[11]!;
const NOW = 5_000;
const code = (expected: string): Error => expect.objectContaining({ code: expected }) as Error;

describe('customer', () => {
  it('is named by all names that are not empty', () => {
    expect(nameOf(ONE)).toBe('Asha Raman');
  });

  it('is reached at the first mobile number', () => {
    expect(mobileOf(ONE)).toBe('9876500001');
  });

  it('has the account marked as default, else the primary, else the first', () => {
    const bare = FOUR_ACCOUNTS.accountInfo.map((account) => ({ ...account, defaultAccount: false, isPrimary: false }));
    const primary = bare.map((account, index) => ({ ...account, isPrimary: index === 2 }));
    expect(defaultAccountOf(FOUR_ACCOUNTS)?.accountNo).toBe('8642150');
    expect(defaultAccountOf({ ...FOUR_ACCOUNTS, accountInfo: primary })?.accountNo).toBe('8642152');
    expect(defaultAccountOf({ ...FOUR_ACCOUNTS, accountInfo: bare })?.accountNo).toBe('8642150');
  });

  it('knows only linked accounts', () => {
    expect(accountOf(ONE, '8642135').schemeCode).toBe('2003');
    expect(() => accountOf(ONE, '8642136')).toThrow(code('invalid.source.account'));
  });
});

describe('requireReachable', () => {
  it('asks for a permanent address and a mobile number', () => {
    const contact = { ...ONE.communicationInfo[0]!, contactNo: null };
    const address = { ...ONE.addressInfo[0]!, addressCategory: 'COMMUNICATION' as const };
    expect(() => requireReachable(ONE)).not.toThrow();
    expect(() => requireReachable({ addressInfo: [address], communicationInfo: [contact] })).toThrow(
      expect.objectContaining({
        code: 'invalid.input.request',
        fields: [
          expect.objectContaining({ field: 'addressInfo' }),
          expect.objectContaining({ field: 'communicationInfo' }),
        ],
      }),
    );
  });
});

describe('updateAddresses', () => {
  it('replaces the address of its category and keeps the other', () => {
    const communication = { ...ONE.addressInfo[0]!, addressCategory: 'COMMUNICATION' as const };
    const both = updateAddresses(ONE, [communication], NOW);
    const moved = updateAddresses(both, [{ ...ONE.addressInfo[0]!, city: 'MADURAI' }], NOW);
    expect(moved.addressInfo.map(({ addressCategory, city }) => [addressCategory, city])).toEqual([
      ['COMMUNICATION', 'CHENNAI'],
      ['PERMANENT', 'MADURAI'],
    ]);
  });
});

describe('updateContacts', () => {
  it('replaces all contacts', () => {
    const contact = { ...ONE.communicationInfo[0]!, contactNo: '9000000001' };
    expect(mobileOf(updateContacts(ONE, [contact], NOW))).toBe('9000000001');
  });

  it('refuses to leave no mobile number', () => {
    const contact = { ...ONE.communicationInfo[0]!, contactNo: null };
    expect(() => updateContacts(ONE, [contact], NOW)).toThrow(code('invalid.input.request'));
  });
});

describe('updateAccounts', () => {
  it('changes what is given and keeps the rest', () => {
    const next = updateAccounts(ONE, [{ accountNo: '8642135', accountStatus: 'CLOSED', schemeCode: undefined }], NOW);
    expect(next.accountInfo).toEqual([{ ...ONE.accountInfo[0]!, accountStatus: 'CLOSED' }]);
  });

  it('links a new account, which may take over as default', () => {
    const next = updateAccounts(ONE, [{ accountNo: '9000001', defaultAccount: true, schemeCode: '2004' }], NOW);
    expect(next.accountInfo).toHaveLength(2);
    expect(defaultAccountOf(next)?.accountNo).toBe('9000001');
    expect(next.accountInfo[0]?.defaultAccount).toBe(false);
  });

  it('has one primary account: a new one takes the mark from the old', () => {
    const primary = (of: typeof ONE) =>
      of.accountInfo.filter(({ isPrimary }) => isPrimary).map(({ accountNo }) => accountNo);
    const first = updateAccounts(ONE, [{ accountNo: '8642135', isPrimary: true }], NOW);
    expect(primary(first)).toEqual(['8642135']);
    const linked = updateAccounts(first, [{ accountNo: '9000001', isPrimary: true }], NOW);
    expect(primary(linked)).toEqual(['9000001']);
    expect(primary(updateAccounts(linked, [{ accountNo: '8642135', isPrimary: true }], NOW))).toEqual(['8642135']);
    expect(primary(updateAccounts(linked, [{ accountNo: '8642135', accountStatus: 'CLOSED' }], NOW))).toEqual([
      '9000001',
    ]);
  });
});
