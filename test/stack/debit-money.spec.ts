import type { Members } from '../flows/debit/debit-desk';
import { expectMoneyConservedByAll } from '../flows/debit/money-property';
import type { Teller } from '../flows/debit/money-course';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const RUNS = 5;
const ENOUGH_MS = 40_000;

let under: StackUnderTest;

beforeAll(async () => {
  under = await startStack({ customer: 3, 'fee-posting': 3, 'cbs-connector': 3 });
}, 60_000);

afterAll(() => under.end());

/** A teller in a space of its own, who asks the replicas of each service in turn. */
class StackTeller implements Teller {
  private headers: Readonly<Record<string, string>> = {};

  private constructor(private readonly space: StackSpace) {}

  static async open(): Promise<StackTeller> {
    return new StackTeller(await StackSpace.make(under.stack));
  }

  async login(): Promise<void> {
    this.headers = await this.space.bankAdmin();
  }

  async post(service: string, path: string, body: Members): Promise<void> {
    const request = { method: 'POST', headers: this.headers, body };
    await this.space.on(service, `/dcms${path}`, request).catch(() => undefined);
  }

  control(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.space.ask(method, path, body);
  }

  documents<T>(service: string, collection: string): Promise<readonly T[]> {
    return this.space.documents<T>(service, collection);
  }
}

it('on three replicas, money outside and inside is constant, whatever fails and whoever asks at the same time', async () => {
  await expectMoneyConservedByAll(() => StackTeller.open(), { numRuns: RUNS, interruptAfterTimeLimit: ENOUGH_MS });
}, 180_000);
