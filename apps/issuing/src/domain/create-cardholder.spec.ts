import { cardholderFixtures, PROGRAMS } from '../issuing.fixtures';
import { createCardholder, type NewCardholder } from './create-cardholder';

const NOW = 1_768_467_600_000;
const { identity, contact } = cardholderFixtures(NOW)[0]!;
const ASKED: NewCardholder = { identity, contact, usesSumsub: false };
const BIRTH = { id: 10_001, scope: { program: 'P1', environment: 'staging' }, now: NOW } as const;
const [P1, P2] = [PROGRAMS[0]!, PROGRAMS[1]!];

describe('createCardholder', () => {
  it('makes a draft that inherits the ceiling', () => {
    expect(createCardholder(ASKED, P1, BIRTH)).toMatchObject({
      cardholderId: 10_001,
      status: 'draft',
      transactionLimit: 1_000_000,
      createdAt: NOW,
    });
  });

  it('offers SumSub only where the program has it', () => {
    const sumsub = { ...ASKED, usesSumsub: true };
    expect(createCardholder(sumsub, P2, BIRTH).usesSumsub).toBe(true);
    expect(() => createCardholder(sumsub, P1, BIRTH)).toThrow(expect.objectContaining({ code: 'sumsub_not_enabled' }));
  });

  it('refuses a limit above the ceiling', () => {
    expect(() => createCardholder({ ...ASKED, transactionLimit: 1_000_001 }, P1, BIRTH)).toThrow(
      expect.objectContaining({
        code: 'transaction_limit_exceeded',
        fields: [expect.objectContaining({ rule: 'limit' })],
      }),
    );
  });
});
