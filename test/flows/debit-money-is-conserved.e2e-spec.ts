import fc from 'fast-check';
import { DebitDesk, type Members } from './debit/debit-desk';
import { expectMoneyConserved, readMoneyBooks } from './debit/money-books';
import { moneyCourse, playMoneyCourse, type Teller } from './debit/money-course';

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
  await fc.assert(
    fc.asyncProperty(moneyCourse, async (course) => {
      const teller = await DeskTeller.open();
      const before = await readMoneyBooks(teller);
      await playMoneyCourse(teller, course);
      await expectMoneyConserved(teller, before);
    }),
    { numRuns: RUNS, endOnFailure: true, interruptAfterTimeLimit: ENOUGH_MS },
  );
}, 120_000);
