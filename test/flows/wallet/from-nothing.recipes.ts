import type { CodeOf, walletCatalog } from '@sadpath/catalog';
import type { Json, NaturalRecipe, RecipeStep } from '@sadpath/recipes';
import { bearer, dependency, get, keyed, login, post } from '../../../apps/wallet/src/wallet.recipe-steps';

const NIL = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const OTHER_OWNER = '5d0c6f0e-6c43-4a57-9b0b-0c8f3f6f1a01';
const WALLETS = '/wallet/v1/wallets';
const WALLET = `${WALLETS}/{{wallet.data.id}}`;
const CARD = `${WALLET}/payment-methods/{{card.data.id}}`;
const ESCROW = '/wallet/v1/escrows/{{escrow.data.id}}';

const asAdmin = login('admin');
const asUser = login('user');
const named = (name: string, step: RecipeStep): RecipeStep => ({ ...step, name });
const pass = (duration: string): RecipeStep => ({
  says: `${duration} go by`,
  method: 'PUT',
  path: '/__admin/clock',
  body: { action: 'advance', duration },
});
const create = named('wallet', post(WALLETS, { currency: 'GBP' }));
const createOther = named('other', post(WALLETS, { currency: 'GBP', ownerId: OTHER_OWNER }));
const credit = (amount: number): RecipeStep => post(`${WALLET}/credit`, { amount });
const debit = (amount: number): RecipeStep => post(`${WALLET}/debit`, { amount });
const registerCard = (expYear: number): RecipeStep =>
  named(
    'card',
    post(`${WALLET}/payment-methods`, {
      type: 'card',
      token: 'tok_visa_1111',
      holderName: 'A B',
      expMonth: 12,
      expYear,
    }),
  );
const wrongCode: RecipeStep = post(`${CARD}/verify`, { code: '000000' });
const topUp = post(`${WALLET}/topup`, { amount: 100, paymentMethodId: '{{card.data.id}}' });
const openEscrow = (more: Record<string, Json> = {}): RecipeStep =>
  named(
    'escrow',
    post('/wallet/v1/escrows', {
      payerWalletId: '{{wallet.data.id}}',
      payeeWalletId: '{{other.data.id}}',
      amount: 100,
      ...more,
    }),
  );
const release = post(`${ESCROW}/release`);
const refund = (amount?: number): RecipeStep =>
  post('/wallet/v1/transactions/{{debit.data.id}}/refund', amount === undefined ? {} : { amount });
const rate = named('rate', get('/wallet/v1/fx-rates/USD/EUR'));

/** The codes of the error page; those that stand beside it may be missing here. */
type OfThePage = {
  [K in CodeOf<typeof walletCatalog>]: (typeof walletCatalog.errors)[K]['documented'] extends true ? K : never;
}[CodeOf<typeof walletCatalog>];

type Variants = readonly [NaturalRecipe, ...NaturalRecipe[]];

/** How each code is met without any fixture but the users; the first variant is the contract's main one (wallet §5.2). */
export const walletFromNothingRecipes: Readonly<
  Record<OfThePage, Variants> & Partial<Record<CodeOf<typeof walletCatalog>, Variants>>
> = {
  ERR_WALLET_NOT_FOUND: [{ title: 'reads a wallet that nobody opened', steps: [asAdmin, get(`${WALLETS}/${NIL}`)] }],
  ERR_WALLET_ALREADY_EXISTS: [
    { title: 'opens the same wallet twice', steps: [asAdmin, create, post(WALLETS, { currency: 'GBP' })] },
    {
      title: 'opens the same wallet twice under two keys',
      steps: [asAdmin, keyed('first', create), keyed('second', post(WALLETS, { currency: 'GBP' }))],
    },
  ],
  ERR_WALLET_FROZEN: [
    {
      title: 'credits a wallet it has just frozen',
      steps: [asAdmin, create, post(`${WALLET}/freeze`, { reason: 'review' }), credit(1)],
    },
  ],
  ERR_WALLET_CLOSED: [
    { title: 'credits a wallet it has just closed', steps: [asAdmin, create, post(`${WALLET}/close`), credit(1)] },
  ],
  ERR_WALLET_SUSPENDED: [
    {
      title: 'credits a wallet it has just suspended',
      steps: [asAdmin, create, post(`${WALLET}/suspend`, { reason: 'review' }), credit(1)],
    },
  ],
  ERR_WALLET_INSUFFICIENT_BALANCE: [{ title: 'debits a new wallet', steps: [asAdmin, create, debit(1)] }],
  ERR_WALLET_INSUFFICIENT_CREDITS: [
    {
      title: 'consumes credits of a new wallet',
      steps: [asAdmin, create, post(`${WALLET}/credits/consume`, { operation: 'ai_chat_query' })],
    },
  ],
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: [
    {
      title: 'debits more than the limit of a new post-paid wallet',
      steps: [
        asAdmin,
        named('wallet', post(WALLETS, { currency: 'GBP', billingMode: 'postpaid', creditLimit: 100 })),
        debit(101),
      ],
    },
  ],
  ERR_WALLET_TRANSACTION_NOT_FOUND: [
    { title: 'reads a transaction that nobody made', steps: [asAdmin, get(`/wallet/v1/transactions/${NIL}`)] },
  ],
  ERR_WALLET_TRANSACTION_ALREADY_COMPLETED: [
    {
      title: 'cancels a credit',
      steps: [asAdmin, create, named('credit', credit(100)), post('/wallet/v1/transactions/{{credit.data.id}}/cancel')],
    },
  ],
  ERR_WALLET_TRANSACTION_ALREADY_REFUNDED: [
    {
      title: 'refunds a debit twice',
      steps: [asAdmin, create, credit(100), named('debit', debit(100)), refund(), refund()],
    },
    {
      title: 'refunds a debit again under a new key',
      steps: [asAdmin, create, credit(100), named('debit', debit(100)), keyed('a', refund()), keyed('b', refund())],
    },
  ],
  ERR_WALLET_REFUND_AMOUNT_EXCEEDED: [
    {
      title: 'refunds more than a debit took',
      steps: [asAdmin, create, credit(100), named('debit', debit(100)), refund(101)],
    },
  ],
  ERR_WALLET_IDEMPOTENCY_CONFLICT: [
    {
      title: 'uses one key for two debits of a new wallet',
      steps: [asAdmin, create, credit(1_000), keyed('k1', debit(100)), keyed('k1', debit(200))],
    },
  ],
  ERR_WALLET_ESCROW_NOT_FOUND: [
    { title: 'reads an escrow that nobody opened', steps: [asAdmin, get(`/wallet/v1/escrows/${NIL}`)] },
  ],
  ERR_WALLET_ESCROW_NOT_FUNDED: [
    { title: 'releases a new escrow', steps: [asAdmin, create, createOther, openEscrow(), release] },
  ],
  ERR_WALLET_ESCROW_EXPIRED: [
    {
      title: 'releases an escrow a second after its minute',
      steps: [
        asAdmin,
        create,
        createOther,
        credit(100),
        openEscrow({ expiresInSeconds: 60 }),
        post(`${ESCROW}/fund`),
        pass('PT61S'),
        release,
      ],
    },
  ],
  ERR_WALLET_ESCROW_DISPUTED: [
    {
      title: 'releases an escrow it has just disputed',
      steps: [
        asAdmin,
        create,
        createOther,
        credit(100),
        openEscrow(),
        post(`${ESCROW}/fund`),
        post(`${ESCROW}/dispute`, { reason: 'late' }),
        release,
      ],
    },
  ],
  ERR_WALLET_PAYMENT_METHOD_NOT_FOUND: [
    { title: 'reads a method of a new wallet', steps: [asAdmin, create, get(`${WALLET}/payment-methods/${NIL}`)] },
    {
      title: 'reads a method under another wallet',
      steps: [
        asAdmin,
        create,
        createOther,
        registerCard(2030),
        get(`${WALLETS}/{{other.data.id}}/payment-methods/{{card.data.id}}`),
      ],
    },
  ],
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: [
    { title: 'tops up by a card before its verification', steps: [asAdmin, create, registerCard(2030), topUp] },
    {
      title: 'tops up by a card it has deactivated',
      steps: [asAdmin, create, registerCard(2030), post(`${CARD}/deactivate`), topUp],
    },
  ],
  ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED: [
    { title: 'verifies a new card with a wrong code', steps: [asAdmin, create, registerCard(2030), wrongCode] },
    {
      title: 'tries a fourth code',
      steps: [
        asAdmin,
        create,
        registerCard(2030),
        { ...wrongCode, repeat: 3, expect: 400 },
        post(`${CARD}/verify`, { code: '123456' }),
      ],
    },
    {
      title: 'verifies a card more than a day after its registration',
      steps: [
        asAdmin,
        create,
        registerCard(2030),
        pass('PT86401S'),
        asAdmin,
        post(`${CARD}/verify`, { code: '123456' }),
      ],
    },
    {
      title: 'verifies a card that has run out',
      steps: [asAdmin, create, registerCard(2020), post(`${CARD}/verify`, { code: '123456' })],
    },
  ],
  ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND: [
    { title: 'reads a split that nobody made', steps: [asAdmin, get(`/wallet/v1/split-payments/${NIL}`)] },
  ],
  ERR_WALLET_SPLIT_AMOUNT_MISMATCH: [
    {
      title: 'splits wrongly between wallets that are never looked up',
      steps: [
        asAdmin,
        post('/wallet/v1/split-payments', {
          sourceWalletId: NIL,
          totalAmount: 1_000,
          splits: [{ walletId: OTHER_OWNER, amount: 999 }],
        }),
      ],
    },
  ],
  ERR_WALLET_FX_RATE_NOT_FOUND: [
    { title: 'asks for the price of gold', steps: [asUser, get('/wallet/v1/fx-rates/USD/XAU')] },
  ],
  ERR_WALLET_FX_RATE_INVALID: [
    {
      title: 'converts at a rate it kept for too long',
      steps: [
        asUser,
        rate,
        pass('PT901S'),
        post('/wallet/v1/fx-rates/convert', { from: 'USD', to: 'EUR', amount: 100, rateId: '{{rate.data.id}}' }),
      ],
    },
    {
      title: 'asks for a rate again when the old one ran out and the provider is down',
      steps: [asUser, rate, pass('PT901S'), dependency('fx', 'down'), get('/wallet/v1/fx-rates/USD/EUR')],
    },
  ],
  ERR_WALLET_TENANT_REQUIRED: [
    { title: 'acts as an operator without a tenant', steps: [login('platform'), get(WALLETS)] },
  ],
  ERR_WALLET_UNAUTHORIZED: [
    { title: 'uses a token at the end of its day', steps: [asUser, pass('PT86400S'), get(WALLETS)] },
  ],
  ERR_WALLET_FORBIDDEN: [
    {
      title: 'reads a wallet of another owner',
      steps: [asAdmin, create, asUser, get(WALLET)],
    },
    {
      title: 'acts in a tenant that is not its own',
      steps: [
        asAdmin,
        { ...get(WALLETS), headers: { ...bearer, 'x-tenant-id': '00000000-0000-4000-a000-000000000002' } },
      ],
    },
  ],
  ERR_WALLET_RATE_LIMITED: [
    { title: 'sends 101 requests in a minute', steps: [asUser, { ...get(WALLETS), repeat: 100 }, get(WALLETS)] },
  ],
  ERR_WALLET_BAD_REQUEST: [{ title: 'opens a wallet of nothing', steps: [asUser, post(WALLETS, {})] }],
  ERR_WALLET_CONFLICT: [
    {
      title: 'uses one reference for two credits',
      steps: [
        asAdmin,
        create,
        post(`${WALLET}/credit`, { amount: 1, reference: 'r' }),
        post(`${WALLET}/credit`, { amount: 2, reference: 'r' }),
      ],
    },
    {
      title: 'loses patience with a slow gateway and sends the same key again',
      steps: [
        asAdmin,
        create,
        registerCard(2030),
        post(`${CARD}/verify`, { code: '123456' }),
        dependency('gateway', 'slow', 3_000),
        { ...keyed('k1', topUp), giveUpAfterMs: 300 },
        keyed('k1', topUp),
      ],
    },
  ],
  ERR_WALLET_INTERNAL_ERROR: [
    {
      title: 'verifies a card while the verifier answers garbage',
      steps: [
        asAdmin,
        create,
        registerCard(2030),
        dependency('verifier', 'corrupt'),
        post(`${CARD}/verify`, { code: '123456' }),
      ],
    },
    {
      title: 'tops up while the gateway answers garbage',
      steps: [
        asAdmin,
        create,
        registerCard(2030),
        post(`${CARD}/verify`, { code: '123456' }),
        dependency('gateway', 'corrupt'),
        topUp,
      ],
    },
  ],
  ERR_WALLET_SERVICE_UNAVAILABLE: [
    {
      title: 'tops up while the gateway is down',
      steps: [
        asAdmin,
        create,
        registerCard(2030),
        post(`${CARD}/verify`, { code: '123456' }),
        dependency('gateway', 'down'),
        topUp,
      ],
    },
  ],
  ERR_WALLET_TIMEOUT: [
    {
      title: 'asks for a rate while the provider is slow',
      steps: [asUser, dependency('fx', 'slow'), get('/wallet/v1/fx-rates/USD/EUR')],
    },
  ],
  ERR_WALLET_BOOTSTRAP_FAILED: [
    { title: 'meets a crashed start', steps: [asUser, dependency('coldStart', 'down'), get(WALLETS)] },
  ],
  ERR_AUTH_INVALID_CREDENTIALS: [
    {
      title: 'refreshes with a token that was never given',
      steps: [{ method: 'POST', path: '/auth/v1/refresh', body: { refreshToken: 'none' } }],
    },
  ],
};
