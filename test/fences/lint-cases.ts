import type { Files } from './planted-tree';

/** Each planted file, the rule that must refuse it, and what it does. */
export const REFUSED: readonly { rule: string; does: string; file: string; text: string }[] = [
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    does: 'forgets a member of a union',
    file: 'libs/store/src/open-switch.ts',
    text: `export function nameOf(state: 'up' | 'down'): string | undefined {
  switch (state) {
    case 'up':
      return 'up';
  }
  return undefined;
}`,
  },
  {
    rule: 'house/guarded-look-ups',
    does: 'looks a name up in a constant',
    file: 'libs/store/src/unguarded-table.ts',
    text: `const WORDS: Readonly<Record<string, string>> = { a: 'b' };
export const wordFor = (name: string): string => WORDS[name] ?? name;`,
  },
  {
    rule: 'house/guarded-look-ups',
    does: 'looks up what a client names',
    file: 'libs/control/src/routes/unguarded-name.ts',
    text: `export const stateOf = (states: Readonly<Record<string, number>>, name: string): number => states[name] ?? 0;`,
  },
  {
    rule: 'house/filled-loops',
    does: 'asserts in a loop that may be empty',
    file: 'libs/store/src/empty-loop.spec.ts',
    text: `it('is positive', () => {
  for (const each of [3, 4].filter((value) => value > 3)) expect(each).toBeGreaterThan(0);
});`,
  },
  {
    rule: 'no-restricted-properties',
    does: 'reads the wall clock',
    file: 'libs/store/src/wall-clock.ts',
    text: `export const at = (): number => Date.now();`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'makes a date of now',
    file: 'libs/store/src/date-of-now.ts',
    text: `export const at = (): Date => new Date();`,
  },
  {
    rule: 'no-restricted-properties',
    does: 'measures by the machine',
    file: 'libs/store/src/machine-time.ts',
    text: `export const at = (): number => performance.now();`,
  },
  {
    rule: 'no-restricted-properties',
    does: 'draws unseeded numbers',
    file: 'libs/store/src/unseeded.ts',
    text: `export const draw = (): number => Math.random();`,
  },
  {
    rule: 'no-restricted-imports',
    does: 'draws unseeded ids',
    file: 'libs/store/src/unseeded-id.ts',
    text: `import { randomUUID } from 'node:crypto';\nexport const draw = (): string => randomUUID();`,
  },
  {
    rule: 'no-restricted-globals',
    does: 'sleeps',
    file: 'apps/wallet/src/sleeping.ts',
    text: `export const nap = (wake: () => void): unknown => setTimeout(wake, 10);`,
  },
  {
    rule: 'no-restricted-properties',
    does: 'reads the environment outside its config',
    file: 'apps/wallet/src/environment.ts',
    text: `export const port = process.env['SADPATH_PORT'];`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'throws an error of its own making in an app',
    file: 'apps/wallet/src/throwing.ts',
    text: `export const fail = (): never => {\n  throw new Error('no');\n};`,
  },
  {
    rule: 'no-restricted-imports',
    does: 'takes an exception of Nest',
    file: 'apps/wallet/src/nest-exception.ts',
    text: `import { NotFoundException } from '@nestjs/common';\nexport const refusal = new NotFoundException();`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'makes errors of another service',
    file: 'apps/wallet/src/wallet.errors.ts',
    text: `import { bankingCatalog } from '@sadpath/catalog';\nimport { errorsOf } from '@sadpath/errors';\nexport const walletError = errorsOf(bankingCatalog);`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'knows the codes of another service in its rules',
    file: 'apps/wallet/src/domain/foreign.ts',
    text: `import { bankingCatalog } from '@sadpath/catalog';\nexport const foreign = bankingCatalog;`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'takes all catalogs at once',
    file: 'apps/cbs-connector/src/all-catalogs.ts',
    text: `import * as catalogs from '@sadpath/catalog';\nexport const all = catalogs;`,
  },
  {
    rule: 'no-restricted-exports',
    does: 'exports a default',
    file: 'libs/store/src/defaulting.ts',
    text: `const thing = 1;\nexport default thing;`,
  },
  {
    rule: 'comments/require-description',
    does: 'silences a rule without a reason',
    file: 'libs/store/src/silenced.ts',
    text: `// eslint-disable-next-line eqeqeq\nexport const same = (a: number, b: number): boolean => a == b;`,
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    does: 'gives up on a type',
    file: 'libs/store/src/untyped.ts',
    text: `export const first = (list: any[]): unknown => list[0];`,
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    does: 'forgets a promise',
    file: 'libs/store/src/forgotten.ts',
    text: `export function start(work: () => Promise<void>): void {\n  work();\n}`,
  },
  {
    rule: 'max-lines',
    does: 'is longer than 250 lines',
    file: 'libs/store/src/long.ts',
    text: Array.from({ length: 251 }, (_, i) => `export const line${i} = ${i};`).join('\n'),
  },
  {
    rule: 'max-lines-per-function',
    does: 'has a function of more than 50 lines',
    file: 'libs/store/src/long-function.ts',
    text: `export function long(log: () => void): void {\n${'  log();\n'.repeat(50)}}`,
  },
  {
    rule: 'max-params',
    does: 'has a function of five parameters',
    file: 'libs/store/src/many-parameters.ts',
    text: `export const sum = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;`,
  },
  {
    rule: 'max-depth',
    does: 'nests three deep',
    file: 'libs/store/src/deep.ts',
    text: `export function deep(open: () => boolean): void {\n  if (open()) {\n    while (open()) {\n      if (open()) return;\n    }\n  }\n}`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'hides behind the name of a manager',
    file: 'libs/store/src/store-manager.ts',
    text: `export class StoreManager {\n  readonly open = true;\n}`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'keeps a gate outside access/',
    file: 'apps/wallet/src/gates/rate.gate.ts',
    text: `type Gate = () => void;\nexport const rateGate: Gate = () => undefined;`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'makes a gate outside access/',
    file: 'apps/wallet/src/limits/make-gate.ts',
    text: `type Gate = () => void;\nexport function gateOf(run: () => void): Gate {\n  return run;\n}`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'makes refusals for others outside refusals.ts',
    file: 'apps/wallet/src/domain/not-found.ts',
    text: `export function notFound(name: string): Error {\n  return new Error(name);\n}`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'makes refusals for others, typed by the maker',
    file: 'apps/wallet/src/domain/frozen.ts',
    text: `const walletError = (): Error => new Error('x');\nexport function frozen(): ReturnType<typeof walletError> {\n  return walletError();\n}`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'is a service file without a service',
    file: 'apps/wallet/src/cards/card-desk.service.ts',
    text: `export class CardDesk {\n  readonly isOpen = true;\n}`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'hides a service elsewhere',
    file: 'apps/wallet/src/cards/card-desk.ts',
    text: `export class CardsService {\n  readonly isOpen = true;\n}`,
  },
  {
    rule: 'no-restricted-globals',
    does: 'sleeps in the console',
    file: 'apps/console/src/sleeping.ts',
    text: `export const nap = (wake: () => void): unknown => setTimeout(wake, 10);`,
  },
  {
    rule: 'no-restricted-syntax',
    does: 'skips a test',
    file: 'apps/wallet/src/skipping.spec.ts',
    text: `it.skip('holds', () => {\n  expect(1).toBe(1);\n});`,
  },
];

/** The places where the same things are at home. */
export const ACCEPTED: Files = {
  'libs/clock/src/real-time.ts': `export const realTime = (): number => Date.now();`,
  'libs/chance/src/entropy.ts': `import { randomUUID } from 'node:crypto';\nexport const entropy = (): string => randomUUID();`,
  'apps/console/src/real-time.ts': `export const later = (go: () => void): unknown => setTimeout(go, 10);`,
  'libs/service/src/runtime/faults/network-drip.ts': `export const later = (go: () => void): unknown => setTimeout(go, 10);`,
  'apps/wallet/src/wallet.config.ts': `export const port = process.env['SADPATH_PORT'];`,
  'apps/wallet/src/wallet.recipes.ts': Array.from({ length: 300 }, (_, i) => `export const r${i} = ${i};`).join('\n'),
  'apps/cbs-connector/src/cbs-connector.errors.ts': `import { bankingCatalog, cbsConnectorCatalog } from '@sadpath/catalog';\nimport { errorsOf } from '@sadpath/errors';\nexport const own = errorsOf(cbsConnectorCatalog);\nexport const others = [bankingCatalog];`,
  'apps/wallet/src/domain/date.ts': `export const iso = (now: number): string => new Date(now).toISOString();`,
  'apps/wallet/src/access/rate.gate.ts': `type Gate = () => void;\nexport const rateGate: Gate = () => undefined;`,
  'apps/wallet/src/domain/refusals.ts': `export function notFound(name: string): Error {\n  return new Error(name);\n}`,
  'apps/wallet/src/domain/own-refusal.ts': `export const refuse = (): string => made().message;\nfunction made(): Error {\n  return new Error('x');\n}`,
  'apps/wallet/src/cards/cards.service.ts': `export class CardsService {\n  readonly isOpen = true;\n}`,
  'libs/errors/src/index.ts': `export const errorsOf = (catalog: number): number => catalog;`,
  'libs/catalog/src/index.ts': `export const bankingCatalog = 1;\nexport const cbsConnectorCatalog = 2;`,
  'apps/wallet/src/filled-loop.spec.ts': `declare const filled: <T>(list: readonly T[]) => readonly T[];\nit('is positive', () => {\n  for (const each of filled([3].slice(0))) expect(each).toBe(3);\n});`,
  'apps/wallet/src/throwing.spec.ts': `it('fails', () => {\n  expect(() => {\n    throw new Error('no');\n  }).toThrow('no');\n});`,
};
