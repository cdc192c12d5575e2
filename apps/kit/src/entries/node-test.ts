import { after, test } from 'node:test';
import { SandboxOfFile, type Body, type TestWish } from '../runners/test-with-space';

export type { Body, Given, TestWish } from '../runners/test-with-space';
export * from './testing';

/** Declares a test that is given a space. */
export type SpaceTest = (name: string, body: Body) => void;

/** A `test` of node:test whose tests each get a space of their own. One sandbox serves the file. */
export function sandboxTest(wish: TestWish = {}): SpaceTest {
  const file = new SandboxOfFile(wish);
  after(() => file.stop());
  return (name, body) => {
    void test(name, () => file.run(name, body));
  };
}
