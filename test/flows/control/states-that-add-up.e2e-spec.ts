import { TestSpace } from '../../support/test-space';

type Json = Readonly<Record<string, unknown>>;
type Change = (docs: readonly Json[]) => readonly Json[];

/** The documents with one of them changed, the first by default. */
const but =
  (change: Json | ((doc: Json) => Json), isWanted: (doc: Json) => boolean = () => true): Change =>
  (docs) => {
    const at = docs.findIndex(isWanted);
    return docs.map((doc, i) =>
      i === at ? { ...doc, ...(typeof change === 'function' ? change(doc) : change) } : doc,
    );
  };
const joined =
  (...more: readonly Json[]): Change =>
  (docs) => [...docs, ...more];
const plus =
  (member: string, by: number) =>
  (doc: Json): Json => ({ [member]: Number(doc[member]) + by });
const balances =
  (change: (balances: { ledger: number; available: number }) => object) =>
  (doc: Json): Json => {
    const held = doc['balances'] as { ledger: number; available: number };
    return { balances: { ...held, ...change(held) } };
  };
const isAccount =
  (accountNo: string) =>
  (doc: Json): boolean =>
    doc['accountNo'] === accountNo;

const ID = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const NOON = '2026-02-21T12:00:00Z';
const AT = Date.parse(NOON);

/** A service, what of its state is changed, where that is told to be wrong, and in which words. */
const REFUSED: readonly (readonly [string, string, Readonly<Record<string, Change>>, string, RegExp])[] = [
  [
    'the card of an account of another',
    'customer',
    { cards: but({ accountNo: '1' }) },
    '/cards/0/accountNo',
    /must be an account of/,
  ],
  [
    'savings that matured early',
    'banking',
    { savings: but({ status: 'matured' }, ({ maturesAt }) => maturesAt !== null) },
    '',
    /must not be matured before 2026/,
  ],
  [
    'an overdue loan with nothing due',
    'banking',
    { loans: but({ status: 'overdue' }) },
    '/loans/0/status',
    /nothing is due, before/,
  ],
  [
    'an escrow that expired early',
    'wallet',
    { escrows: but({ expiresAt: Date.parse('2100-01-01') }, ({ status }) => status === 'expired') },
    '',
    /must not be expired before 2100/,
  ],
  [
    'a card that ended before its last day',
    'customer',
    { cards: but({ expiryDate: '2099-01-31' }, ({ status }) => status === 'EXPIRED_CARD') },
    '',
    /must not be EXPIRED_CARD before 2099-02-01/,
  ],
  [
    'money that no transaction brought',
    'wallet',
    { wallets: but(plus('balance', 1)) },
    '/wallets/0/balance',
    /the sum of/,
  ],
  [
    'money that a transaction brought and the wallet lacks',
    'wallet',
    { transactions: but({ amount: 1 }) },
    '/transactions',
    /leaves wallets/,
  ],
  [
    'credits that nobody bought',
    'wallet',
    { wallets: but(plus('credits', 1)) },
    '/wallets/0/credits',
    /credit entries/,
  ],
  [
    'an escrow that nobody funded',
    'wallet',
    {
      wallets: but(plus('escrowed', 3_000)),
      escrows: but({ status: 'funded', fundedAt: AT }, ({ status }) => status === 'created'),
    },
    '/escrows/0/fundedAt',
    /without an escrow_fund of 3000/,
  ],
  [
    'a refund that never came',
    'wallet',
    {
      transactions: but(
        { status: 'partially_refunded', refundedAmount: 10 },
        ({ type, status }) => type === 'debit' && status === 'completed',
      ),
    },
    '/transactions/1/refundedAmount',
    /must be 0, the sum of the refunds/,
  ],
  [
    'money of a customer that no account owes',
    'cbs-connector',
    { accounts: but(plus('balance', 500)) },
    '/accounts/0/balance',
    /must add up to 0, and add up to 500 paise/,
  ],
  [
    'another balance than its postings left',
    'cbs-connector',
    {
      accounts: (docs) =>
        but(plus('balance', -500), isAccount('~settlement'))(but(plus('balance', 500), isAccount('8642137'))(docs)),
    },
    '',
    /must be 5000000, to which the balances after its postings lead/,
  ],
  [
    'a posting that nobody reversed',
    'cbs-connector',
    { postings: but({ reversed: 5 }) },
    '/postings/0/reversed',
    /5 paise too much/,
  ],
  [
    'money on a chip that it never collected',
    'customer',
    { cards: but(({ wallet }) => ({ wallet: { ...(wallet as object), balance: 7 } })) },
    '/cards/0/wallet/balance',
    /what the chip has collected/,
  ],
  [
    'less to spend than there is',
    'issuing',
    { wallets: but(balances(({ available }) => ({ available: available - 1 }))) },
    '/wallets/0/balances/available',
    /deposits that have not cleared/,
  ],
  [
    'money of a card that is on no way',
    'issuing',
    { cards: but(balances(({ available }) => ({ available: available - 9_000 }))) },
    '/cards/0/balances/available',
    /must not be lower/,
  ],
  [
    'a loan of another sum than was asked for',
    'banking',
    { loans: but(plus('principal', -1)) },
    '/loans/0/principal',
    /what its application asks for/,
  ],
  [
    'a line that does not lead to the balance',
    'banking',
    { entries: lineOf(1) },
    '',
    /must be 1, to which the lines of its statement lead/,
  ],
];

/** A line of the statement of the first wallet, which leaves so much. */
function lineOf(balanceAfter: number): Change {
  return joined({
    id: ID(9),
    reference: 'KST-LINE',
    tenantId: '',
    userId: '',
    walletId: '',
    type: 'credit',
    category: 'transfer',
    amount: 1,
    balanceAfter,
    currency: 'NGN',
    narration: null,
    status: 'completed',
    createdAt: AT,
  });
}

async function changed(space: TestSpace, service: string, changes: Readonly<Record<string, Change>>): Promise<Json> {
  const read = async (name: string): Promise<readonly Json[]> =>
    (await space.ask<{ items: readonly Json[] }>('GET', `/state/${service}/${name}`)).items;
  const sent: Record<string, readonly Json[]> = {};
  for (const [name, change] of Object.entries(changes)) sent[name] = change(await read(name));
  if (service !== 'banking' || sent['entries'] === undefined) return sent;
  const [wallet] = await read('wallets');
  const { tenantId, userId, id: walletId, currency } = wallet ?? {};
  return { entries: sent['entries'].map((entry) => ({ ...entry, tenantId, userId, walletId, currency })) };
}

describe('a state', () => {
  it.each(REFUSED)('never has %s', async (...[, service, changes, pointer, says]) => {
    const space = await TestSpace.make({ clock: NOON });
    const before = await space.ask('GET', '/state');
    const answer = await space.admin('PUT', `/state/${service}`, await changed(space, service, changes));
    const [problem] = (answer.body as { problems?: { pointer: string; message: string }[] }).problems ?? [];
    expect({ status: answer.status, ...problem }).toMatchObject({
      status: 422,
      pointer: pointer === '' ? expect.any(String) : pointer,
      message: expect.stringMatching(says) as unknown,
    });
    expect(await space.ask('GET', '/state')).toEqual(before);
  });

  it('has money with the transaction that brings it', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const { items: wallets } = await space.ask<{ items: Json[] }>('GET', '/state/wallet/wallets');
    const { items: transactions } = await space.ask<{ items: Json[] }>('GET', '/state/wallet/transactions');
    const rich = wallets.find(({ status, balance }) => status === 'active' && balance === 50_000) ?? {};
    const credit = transactions.find(({ type, walletId }) => type === 'credit' && walletId === rich['id']) ?? {};
    const more = { ...credit, id: ID(1), amount: 500, balanceAfter: 50_500 };
    const sent = {
      wallets: wallets.map((each) => (each === rich ? { ...each, balance: 50_500 } : each)),
      transactions: [...transactions, more],
    };
    expect((await space.admin('PUT', '/state/wallet', sent)).status).toBe(200);
  });

  it('has no credits in a closed wallet, which forfeits them', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const { items } = await space.ask<{ items: Json[] }>('GET', '/state/wallet/wallets');
    const closed = { status: 'closed', credits: 0, closedAt: AT };
    const sent = but(closed, ({ credits }) => credits === 10_000)(items);
    expect(await space.admin('PUT', '/state/wallet/wallets', sent)).toMatchObject({ status: 200 });
  });

  it('has another balance at the core bank when another account owes it', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const { items } = await space.ask<{ items: Json[] }>('GET', '/state/cbs-connector/accounts');
    const moved = (no: string, by: number): Change => but(plus('balance', by), isAccount(no));
    const sent = moved('~settlement', -500)(but(plus('balance', 500))(items));
    expect(await space.admin('PUT', '/state/cbs-connector/accounts', sent)).toMatchObject({ status: 200 });
  });
});
