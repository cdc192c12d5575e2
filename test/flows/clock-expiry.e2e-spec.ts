import type { TestSpace } from '../support/test-space';
import { BankClient, W1 as BANK_WALLET } from './banking/bank-client';
import { DebitDesk } from './debit/debit-desk';
import { dataOf, fixture, WalletClient } from './wallet/wallet-client';

const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const WRONG_PIN = { ...CARD, expiryDate: 729, pin: '9999' };
const OTP = { mobile: '9876500003', purpose: 'SET_PIN', kitNo: CARD.kitNo };
const DEBIT = { accountNo: '8642135', amount: '100.00', txnId: 'T-1' };
const ISSUE = {
  entityId: 'CIF1008',
  deliveryAddress: 'PERMANENT',
  kitInfo: [{ accountNo: '8642142', cardType: 'PHYSICAL' }],
  requestId: 'R-1',
};
const FEE = {
  feeRef: 'F-1',
  entityId: 'CIF1003',
  accountNo: '8642137',
  kitNo: CARD.kitNo,
  productId: '2003_PHYSICAL',
  feeType: 'ANNUAL',
  requestId: 'R-1',
};
const TRANSFER = { sourceWalletId: BANK_WALLET, amount: 10, recipientAccountNumber: '0000000003' };
const KEY = { 'idempotency-key': 'K-1' };

interface Ran {
  readonly at: string;
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

/** Jobs that end what a client holds; the fixtures have others. */
const ENDS = ['expire-token', 'expire-otp', 'release-pin', 'forget-txn', 'forget-request', 'forget-key'];

/** A client of all platforms in one space whose clock stands still. */
class Integrator {
  private constructor(
    readonly desk: DebitDesk,
    private readonly wallet: WalletClient,
    private readonly bank: BankClient,
  ) {}

  static async login(earlier?: Integrator): Promise<Integrator> {
    const bank = earlier === undefined ? await BankClient.login() : await earlier.bank.as('testuser@example.com');
    const { space } = bank;
    return new Integrator(await DebitDesk.login(space), await WalletClient.as(space, 'admin'), bank);
  }

  get space(): TestSpace {
    return this.desk.space;
  }

  async advance(duration: string): Promise<readonly Ran[]> {
    const move = { action: 'advance', duration };
    const { ran } = await this.space.ask<{ readonly ran: readonly Ran[] }>('PUT', '/clock', move);
    return ran.filter(({ job }) => ENDS.includes(job));
  }

  async lockPin(): Promise<unknown> {
    for (let i = 0; i < 2; i++) await this.desk.post('/kit-manager/validatePin', WRONG_PIN);
    return (await this.desk.post('/kit-manager/validatePin', WRONG_PIN)).code;
  }

  async debit(): Promise<unknown> {
    return (await this.desk.post('/cbs/debit', DEBIT)).data['cbsRef'];
  }

  async issue(): Promise<unknown> {
    return (await this.desk.post('/registerCard', ISSUE)).data['kitInfo'];
  }

  /** Charges the fee: its id, or why not. */
  async charge(): Promise<unknown> {
    const { code, data } = await this.desk.post('/fee-posting/fees', FEE);
    return code ?? data['feeId'];
  }

  async pay(): Promise<unknown> {
    return dataOf(await this.wallet.post(`/wallets/${fixture('wallet', 1)}/debit`, { amount: 100 }, KEY))['id'];
  }

  async transfer(): Promise<unknown> {
    return (await this.bank.post('/transfers/internal', TRANSFER, KEY)).pick('id');
  }

  /** Everything that may be repeated under its id, a second after the other. */
  async repeatables(): Promise<readonly unknown[]> {
    const answers: unknown[] = [];
    for (const act of ['debit', 'issue', 'charge', 'pay', 'transfer'] as const) {
      answers.push(await this[act]());
      await this.advance('PT1S');
    }
    return answers;
  }
}

describe('a day', () => {
  it('ends tokens, OTPs, PIN locks and idempotency keys, and says so in the order of their time', async () => {
    const client = await Integrator.login();
    await client.desk.post('/otp-manager/generate', OTP);
    expect(await client.lockPin()).toBe('pin.locked');
    await client.advance('PT1S');
    await client.repeatables();
    const ran = await client.advance('PT24H');
    expect(ran.map(({ at }) => at)).toEqual(ran.map(({ at }) => at).toSorted());
    expect(ran.map(({ service, job, entity }) => `${service} ${job} ${entity}`)).toEqual([
      expect.stringMatching(/^otp expire-otp /),
      expect.stringMatching(/^auth expire-token api_admin\/[-0-9a-f]{36}$/),
      // The fixtures lock a PIN, too.
      'customer release-pin ACME_BANK/4240170007',
      expect.stringMatching(/^banking expire-token [-0-9a-f]{36}$/),
      'customer release-pin ACME_BANK/4240170003',
      'cbs-connector forget-txn ACME_BANK/T-1',
      'customer forget-request ACME_BANK/registerCard/CIF1008/R-1',
      expect.stringMatching(/^cms forget-request ACME_BANK\/make-card\/[-0-9a-f]{36}$/),
      'fee-posting forget-request ACME_BANK/post/CIF1003/R-1',
      expect.stringMatching(/^cbs-connector forget-txn ACME_BANK\/FEE\d{10}-1$/),
      expect.stringMatching(/^wallet forget-key .*\/K-1$/),
      expect.stringMatching(/^banking forget-key .*\|K-1$/),
    ]);
  });

  it('frees what was ended: the same ids are new, and nothing old is left', async () => {
    const client = await Integrator.login();
    await client.lockPin();
    const first = await client.repeatables();
    await client.advance('PT24H');
    expect((await client.desk.get('/auth/me')).code).toBe('auth.token.expired');
    expect(await client.desk.documents('auth', 'sessions')).toEqual([]);
    for (const [service, collection] of KEPT) expect(await client.desk.documents(service, collection)).toEqual([]);
    const again = await Integrator.login(client);
    const second = await again.repeatables();
    for (const [i, answer] of filled(second.entries())) expect(answer).not.toEqual(first[i]);
    expect(second[2]).toBe('fee.already.posted');
    expect((await again.desk.post('/kit-manager/validatePin', WRONG_PIN)).code).toBe('invalid.pin');
  });

  it('is not over a second before', async () => {
    const client = await Integrator.login();
    const first = await client.repeatables();
    await client.advance('PT23H59M54S');
    const again = await Integrator.login(client);
    expect(await again.debit()).toEqual(first[0]);
    await client.advance('PT1S');
    expect(await again.debit()).not.toEqual(first[0]);
    expect(await again.issue()).toEqual(first[1]);
  });
});

/** Where the services keep what they would answer again. */
const KEPT = [
  ['customer', 'requests'],
  ['fee-posting', 'requests'],
  ['wallet', 'idempotency-keys'],
  ['banking', 'idempotency'],
] as const;
