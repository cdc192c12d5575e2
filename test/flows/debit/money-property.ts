import fc from 'fast-check';
import { expectBooksAddUp } from '../../support/expect-books-add-up';
import { expectMoneyConserved, readMoneyBooks } from './money-books';
import { moneyCourse, playMoneyCourse, type Teller } from './money-course';

/** Whatever course tellers take, money outside and inside is the same at its end. */
export async function expectMoneyConservedByAll(
  open: () => Promise<Teller>,
  enough: { readonly numRuns: number; readonly interruptAfterTimeLimit: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(moneyCourse, async (course) => {
      const teller = await open();
      const before = await readMoneyBooks(teller);
      await playMoneyCourse(teller, course);
      await expectMoneyConserved(teller, before);
      for (const service of ['cbs-connector', 'customer', 'fee-posting'])
        await expectBooksAddUp((...asked) => teller.control(...asked), service);
    }),
    { ...enough, endOnFailure: true },
  );
}
