import { cardholderFixtures, PROGRAMS } from '../issuing.fixtures';
import { issueCard, type NewCard } from './issue-card';

const NOW = 1_768_467_600_000;
const cleo = cardholderFixtures(NOW).find(({ cardholderId }) => cardholderId === 1003)!;
const owner = { cardholder: cleo, program: PROGRAMS[0]! };
const birth = { id: 50_001, scope: { program: 'P1', environment: 'staging' }, now: NOW } as const;
const drawn = { cvv: '007', cryptoAddresses: [] };
const ASKED: NewCard = { type: 'virtual', nameOnCard: 'CLEO APPROVED', cardType: 0, contact: {} };
const code = (expected: string): Error => expect.objectContaining({ code: expected });

describe('issueCard', () => {
  it('makes a virtual card active at once, a physical one awaiting activation', () => {
    expect(issueCard(ASKED, owner, { birth, drawn }).status).toBe('active');
    expect(issueCard({ ...ASKED, type: 'physical' }, owner, { birth, drawn }).status).toBe('notActivated');
  });

  it('sets the PIN to the last four digits and takes contact and limit from the cardholder', () => {
    const card = issueCard(ASKED, owner, { birth, drawn });
    expect(card.pin).toBe(card.secrets.cardNumber.slice(-4));
    expect(card).toMatchObject({
      contact: cleo.contact,
      transactionLimit: 500_000,
      balances: { ledger: 0, available: 0 },
    });
    expect(card.secrets).toMatchObject({ expMonth: '01', expYear: '2030', cvv: '007' });
  });

  it('serves approved cardholders only', () => {
    const draft = { ...owner, cardholder: { ...cleo, status: 'draft' as const } };
    expect(() => issueCard(ASKED, draft, { birth, drawn })).toThrow(code('compliance_restricted'));
  });

  it.each([2, 3])('refuses a physical card in slot %d, whose design is not approved', (cardType) => {
    const asked: NewCard = { ...ASKED, type: 'physical', cardType };
    expect(() => issueCard(asked, owner, { birth, drawn })).toThrow(code('card_design_not_approved'));
  });

  it("keeps the limit below the cardholder's", () => {
    expect(issueCard({ ...ASKED, transactionLimit: 500_000 }, owner, { birth, drawn }).transactionLimit).toBe(500_000);
    expect(() => issueCard({ ...ASKED, transactionLimit: 500_001 }, owner, { birth, drawn })).toThrow(
      code('transaction_limit_exceeded'),
    );
  });
});
