import { customerSeed } from '../customer.seed';
import type { Card } from '../domain/card';
import type { Customer } from '../domain/customer';
import { accountKitsView, managedCardsView, replacedView } from './kits.view';

const docsOf = (collection: string): readonly unknown[] =>
  customerSeed(0).find((seeded) => seeded.collection.name === collection)?.docs ?? [];
const HOLDER = docsOf('customers')[0] as Customer;
const CARD = docsOf('cards')[0] as Card;
const [{ accountNo }] = HOLDER.accountInfo as [Customer['accountInfo'][number]];

/** What is shown of the account where it is marked so, and the holder has cards of these states. */
function shown(isPrimary: boolean, { statuses, isAll }: { statuses: readonly Card['status'][]; isAll: boolean }) {
  const other = { ...HOLDER.accountInfo[0]!, accountNo: '1', isPrimary: !isPrimary };
  const accountInfo = [other, { ...HOLDER.accountInfo[0]!, isPrimary }];
  const cards = statuses.map((status): Card => ({ ...CARD, status }));
  return accountKitsView(accountNo, [{ customer: { ...HOLDER, accountInfo }, cards }], isAll).entity[0];
}

describe('the kits of an account', () => {
  it.each([true, false])('say whether it is the primary one of its holder: %s', (isPrimary) => {
    expect(shown(isPrimary, { statuses: [], isAll: false })).toEqual({
      entityId: HOLDER.entityId,
      isPrimary,
      kitInfo: [],
    });
  });

  it('are without those that have ended, unless all are asked for', () => {
    const statuses = ['REPLACED', 'UNALLOCATED', 'CLOSED', 'EXPIRED_CARD'] as const;
    const seen = (isAll: boolean) => shown(true, { statuses, isAll })?.kitInfo.map(({ cardStatus }) => cardStatus);
    expect([seen(false), seen(true)]).toEqual([['UNALLOCATED'], statuses]);
  });

  it('are nothing where nobody holds it', () => {
    expect(accountKitsView('1', [], false)).toEqual({
      accountNo: '1',
      accountStatus: null,
      accountType: null,
      entity: [],
    });
  });
});

describe('a card that was replaced', () => {
  it('tells the new kit, or none', () => {
    expect(replacedView([CARD])).toMatchObject({
      status: true,
      newKitNo: CARD.kitNo,
      kitInfo: [{ kitNo: CARD.kitNo }],
    });
    expect(replacedView([])).toEqual({ status: true, newKitNo: null, kitInfo: [] });
  });
});

describe('cards that were managed together', () => {
  it('are shown masked, with the status before and after, and what was asked for', () => {
    const after = { ...CARD, status: 'LOCKED' as const };
    expect(managedCardsView([{ before: CARD, after }], { operation: 'LOCK', reason: 'lost' })).toEqual({
      managedCards: [
        {
          kitNo: CARD.kitNo,
          cardNumber: expect.stringMatching(/^\d+X+\d{4}$/),
          previousStatus: CARD.status,
          currentStatus: 'LOCKED',
        },
      ],
      ...{ totalCardsManaged: 1, operation: 'LOCK', reason: 'lost', changer: null, channel: null },
    });
  });
});
