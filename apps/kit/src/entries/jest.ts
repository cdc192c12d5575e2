import { matchers, type SpaceMatchers } from '../runners/matchers';
import { SandboxOfFile, type Body, type TestWish } from '../runners/test-with-space';

export { matchers } from '../runners/matchers';
export type { Body, Given, TestWish } from '../runners/test-with-space';
export * from './testing';

declare global {
  // The types of Jest are extended where they are known, and otherwise this says nothing.
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the types of Jest are a namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- it must have the parameters of the one it extends
    interface Matchers<R, T = {}> extends SpaceMatchers<R> {}
  }
}

/** What Jest puts into the global object. */
interface JestGlobals {
  readonly expect?: { extend(matchers: object): void; getState(): { readonly currentTestName?: string } };
  readonly test?: (name: string, body: () => Promise<void>, timeoutMs?: number) => void;
  readonly beforeAll?: (body: () => Promise<void>, timeoutMs: number) => void;
  readonly afterAll?: (body: () => Promise<void>) => void;
}

/** A start takes about a second, and much longer where many are started at once. */
const START_TIMEOUT_MS = 60_000;

/** Declares a test that is given a space. */
export type SpaceTest = (name: string, body: Body, timeoutMs?: number) => void;

/**
 * A `test` of Jest whose tests each get a space of their own, and `expect(space)` with the matchers. One sandbox serves
 * the file: it starts before the first test, on time of its own, and stops after the last. Throws where Jest injects no globals.
 */
export function sandboxTest(wish: TestWish = {}): SpaceTest {
  const { expect, test, beforeAll, afterAll } = globalThis as JestGlobals;
  if (expect === undefined || test === undefined || beforeAll === undefined || afterAll === undefined)
    throw new Error('sadpath/jest needs the globals of Jest (injectGlobals); without them, use sadpath/testing');
  const file = new SandboxOfFile(wish);
  expect.extend(matchers);
  beforeAll(() => file.start(), START_TIMEOUT_MS);
  afterAll(() => file.stop());
  return (name, body, timeoutMs) => {
    test(name, () => file.run(expect.getState().currentTestName ?? name, body), timeoutMs);
  };
}
