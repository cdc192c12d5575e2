import type { Sandbox, SpaceWish } from '../client/sandbox';
import type { Space } from '../client/space';
import { startSandbox } from '../client/start-sandbox';
import type { TestWish } from './test-with-space';

/** Hands a thing to who waits for it, and answers when he is done. */
export type Use<T> = (thing: T) => Promise<void>;

/** What is known of the test that a space is for. */
export interface TestOfSpace {
  readonly label: string;
  /** Asked when the test is over. */
  readonly hasFailed: () => boolean;
  /** Takes the story of a space whose test has failed. */
  readonly tell: (story: string) => void | Promise<void>;
}

/** A sandbox while it is used. */
export async function useSandbox(wish: TestWish, use: Use<Sandbox>): Promise<void> {
  const sandbox = await startSandbox(wish);
  await use(sandbox);
  await sandbox.stop();
}

/** A space while it is used; its story is told when the test has failed, and it is dropped either way. */
export async function useSpace(
  sandbox: Sandbox,
  { test, wish = {} }: { readonly test: TestOfSpace; readonly wish?: SpaceWish | undefined },
  use: Use<Space>,
): Promise<void> {
  const space = await sandbox.space({ label: test.label, ...wish });
  try {
    await use(space);
  } finally {
    if (test.hasFailed()) await test.tell(await space.story());
    await space.drop();
  }
}
