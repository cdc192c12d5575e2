import type { Sandbox } from '../client/sandbox';
import type { Space } from '../client/space';
import { useSandbox, useSpace, type Use } from '../runners/fixtures';
import type { SpaceMatchers } from '../runners/matchers';
import type { TestWish } from '../runners/test-with-space';

export { matchers } from '../runners/matchers';
export type { SpaceMatchers } from '../runners/matchers';
export type { TestWish } from '../runners/test-with-space';
export * from './testing';

/** What Vitest tells a fixture of its test. */
interface Task {
  readonly name: string;
  readonly result?: { readonly errors?: readonly { message?: string; stack?: string }[] | undefined } | undefined;
}

/** Fixtures of Vitest: one sandbox for each worker, one space for each test. */
export interface SandboxFixtures {
  readonly sandbox: [(context: object, use: Use<Sandbox>) => Promise<void>, { readonly scope: 'file' }];
  readonly space: (context: { readonly sandbox: Sandbox; readonly task: Task }, use: Use<Space>) => Promise<void>;
}

/** What `test.extend` of Vitest takes: `const test = base.extend(fixtures({ services: ['wallet'] }))`. */
export function fixtures(wish: TestWish = {}): SandboxFixtures {
  return {
    // Vitest reads off the pattern which fixtures a fixture needs.
    // eslint-disable-next-line no-empty-pattern -- it needs none
    sandbox: [({}, use) => useSandbox(wish, use), { scope: 'file' }],
    space: ({ sandbox, task }, use) =>
      useSpace(
        sandbox,
        {
          wish: wish.space,
          test: {
            label: task.name,
            hasFailed: () => (task.result?.errors?.length ?? 0) > 0,
            tell: (story) => {
              process.stderr.write(`${story}\n`);
            },
          },
        },
        use,
      ),
  };
}

/** For `declare module 'vitest' { interface Matchers<T> extends VitestMatchers<T> {} }`. */
export type VitestMatchers<T> = SpaceMatchers<T>;
