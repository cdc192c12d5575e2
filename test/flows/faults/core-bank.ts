import { logInToDebit, type CallerHeaders } from '../../support/log-in';
import { TestSpace, type SpaceWish } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

export const ACCOUNT = '8642135';
/** The operation on which most faults of these specs are forced; it reads and changes nothing. */
export const BALANCE = '/dcms/cbs/balance';

/** A fee of a customer; to charge it, Fee Posting asks the core bank. */
export const FEE = {
  feeRef: 'F-1',
  entityId: 'CIF1003',
  accountNo: '8642137',
  kitNo: '4240170003',
  productId: '2003_PHYSICAL',
  feeType: 'ANNUAL',
};

/** A caller of the core bank in a space of its own: reads a balance, takes money out. */
export class CoreBank {
  private constructor(
    readonly space: TestSpace,
    private readonly own: CallerHeaders,
  ) {}

  static async open(wish: SpaceWish = {}): Promise<CoreBank> {
    const space = await TestSpace.make(wish);
    const own = await logInToDebit(space);
    await space.ask('DELETE', '/requests');
    return new CoreBank(space, own);
  }

  /** Headers of every call. */
  get headers(): Record<string, string> {
    return { ...this.own, 'x-sandbox-space': this.space.id };
  }

  read(headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
    return this.post(BALANCE, { accountNo: ACCOUNT }, headers);
  }

  debit(txnId: string, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
    return this.post('/dcms/cbs/debit', { accountNo: ACCOUNT, amount: '100.00', txnId }, headers);
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
    return this.space.call(path, { method: 'POST', headers: { ...this.headers, ...headers }, body });
  }

  /** The money on the account, as its service writes it. */
  async balance(): Promise<number> {
    const { data } = (await this.read()).body as { readonly data: { readonly availableBalance: string } };
    return Number(data.availableBalance);
  }

  /** Arms a rule; answers what the control API says of it. */
  arm(rule: object): Promise<ArmedRule> {
    return this.space.ask('POST', '/faults', rule);
  }

  /** Codes of so many calls in a row; `-` for success. */
  async meet(calls: number): Promise<readonly string[]> {
    const codes: string[] = [];
    for (let i = 0; i < calls; i++) codes.push(codeOf(await this.read()));
    return codes;
  }
}

/** A rule as the control API shows it. */
export interface ArmedRule {
  readonly id: string;
  readonly seed: number;
  readonly seen: number;
  readonly fired: number;
  readonly isSpent: boolean;
  readonly explain: string;
}

/** The code of an answer; `-` for success. */
export function codeOf({ body }: WireAnswer): string {
  return (body as { readonly code?: string }).code ?? '-';
}
