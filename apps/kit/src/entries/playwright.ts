import type { Sandbox } from '../client/sandbox';
import type { Space } from '../client/space';
import { useSandbox, useSpace, type Use } from '../runners/fixtures';
import type { TestWish } from '../runners/test-with-space';

export { matchers } from '../runners/matchers';
export type { TestWish } from '../runners/test-with-space';
export * from './testing';

/** What Playwright tells a fixture of its test. */
interface TestInfo {
  readonly titlePath: readonly string[];
  readonly status?: string | undefined;
  readonly expectedStatus: string;
  attach(name: string, what: { readonly body: string; readonly contentType: string }): Promise<void>;
}

/** Fixtures of Playwright: one sandbox for each worker, one space for each test. */
export interface SandboxFixtures {
  readonly sandbox: [(given: object, use: Use<Sandbox>) => Promise<void>, { readonly scope: 'worker' }];
  readonly space: (given: { readonly sandbox: Sandbox }, use: Use<Space>, info: TestInfo) => Promise<void>;
}

/**
 * What `test.extend` of Playwright takes: `const test = base.extend(fixtures({ services: ['wallet'] }))`. The story of a
 * failed test is printed and attached to its report.
 */
export function fixtures(wish: TestWish = {}): SandboxFixtures {
  return {
    // Playwright reads off the pattern which fixtures a fixture needs.
    // eslint-disable-next-line no-empty-pattern -- it needs none
    sandbox: [({}, use) => useSandbox(wish, use), { scope: 'worker' }],
    space: ({ sandbox }, use, info) =>
      useSpace(
        sandbox,
        {
          wish: wish.space,
          test: {
            label: info.titlePath.join(' › '),
            hasFailed: () => info.status !== info.expectedStatus,
            tell: async (story) => {
              process.stderr.write(`${story}\n`);
              await info.attach('sadpath', { body: story, contentType: 'text/plain' });
            },
          },
        },
        use,
      ),
  };
}
