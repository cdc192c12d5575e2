import { cardholderFixtures } from '../issuing.fixtures';
import { moveRegistration, registerBankAccount } from './bank-registration';

const [draft, , cleo] = cardholderFixtures(0);
const account = { senderAccountName: 'Cleo', senderAccountNumber: '1234567', senderRoutingNumber: '021000021' };
const registration = registerBankAccount(cleo!, account, { depositId: 70_001, now: 5 });

describe('a bank registration', () => {
  it('waits for the SMS', () => {
    expect(registration).toMatchObject({ depositId: 70_001, cardholderId: 1003, status: 'pending', registeredAt: 5 });
  });

  it('is for approved cardholders', () => {
    expect(() => registerBankAccount(draft!, account, { depositId: 1, now: 0 })).toThrow(
      expect.objectContaining({ code: 'compliance_restricted' }),
    );
  });

  it('ends once', () => {
    expect(moveRegistration(registration, 'ignore')?.status).toBe('pending');
    const expired = moveRegistration(registration, 'expire')!;
    expect(expired.status).toBe('expired');
    expect(moveRegistration(expired, 'confirm')).toBeUndefined();
    expect(moveRegistration(registration, 'confirm')?.status).toBe('confirmed');
  });
});
