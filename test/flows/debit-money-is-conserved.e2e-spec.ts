import { tries } from '../support/tries';
import { DebitDesk, type Members } from './debit/debit-desk';
import { expectMoneyConservedByAll } from './debit/money-property';
import type { Teller } from './debit/money-course';

const RUNS = 30;
/** A database, and a machine that others keep busy, are slower: then fewer courses are enough. */
const ENOUGH_MS = 25_000;

/** A teller in a space of its own, through the gateway. */
class DeskTeller implements Teller {
  private constructor(private desk: DebitDesk) {}

  static async open(): Promise<DeskTeller> {
    return new DeskTeller(await DebitDesk.open());
  }

  async login(): Promise<void> {
    this.desk = await DebitDesk.login(this.desk.space);
  }

  async post(_service: string, path: string, body: Members): Promise<void> {
    await this.desk.post(path, body).catch(() => undefined);
  }

  control(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.desk.space.ask(method, path, body);
  }

  documents<T>(service: string, collection: string): Promise<readonly T[]> {
    return this.desk.documents<T>(service, collection);
  }
}

it('whatever fails, and whoever asks at the same time, money outside and inside is constant', async () => {
  await expectMoneyConservedByAll(() => DeskTeller.open(), {
    numRuns: tries(RUNS),
    interruptAfterTimeLimit: ENOUGH_MS,
  });
}, 120_000);
