import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  ENVIRONMENT,
  NEST_EXCEPTIONS,
  ownCatalogOnly,
  RESTRICTED_MODULES,
  SYNTAX,
  TIMERS,
  VOCABULARY,
  WALL_CLOCK_PROPERTIES,
} from './tools/house-rules.mjs';
import { filledLoops } from './tools/filled-loops.mjs';
import { guardedLookUps } from './tools/look-ups.mjs';

const SPECS = ['**/*.{spec,e2e-spec}.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'];
const TABLES = [
  'apps/kit/src/operations.ts',
  '**/*.{catalog,documents,recipes,fixtures}.ts',
  '**/{recipes,fixtures}/**/*.ts',
];

/** The apps that own a catalog; the sandbox composes them and reads all. */
const SERVICES = readdirSync(new URL('apps', import.meta.url)).filter(
  (app) => !['sandbox', 'console', 'kit'].includes(app),
);

export default defineConfig(
  // A consumer is compiled against the package, as its user would.
  {
    ignores: [
      'node_modules/',
      'dist/',
      'coverage/',
      '.cache/',
      'data/',
      'test/fences/planted/',
      'test/package/consumer/',
      'examples/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { comments, house: { rules: { 'filled-loops': filledLoops, 'guarded-look-ups': guardedLookUps } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'comments/require-description': ['error', { ignore: ['eslint', 'eslint-env', 'exported', 'global', 'globals'] }],
      'comments/no-unlimited-disable': 'error',

      // The style asks for files of 200 lines, functions of 30 and 3 parameters; beyond these it is an error.
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', { max: 4 }],
      'max-depth': ['error', { max: 2 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-syntax': ['error', ...SYNTAX.wallClock, ...SYNTAX.names],
      'no-restricted-properties': ['error', ...WALL_CLOCK_PROPERTIES, ...ENVIRONMENT],
      'no-restricted-globals': ['error', ...TIMERS],
      'no-restricted-imports': ['error', { paths: RESTRICTED_MODULES }],
      '@typescript-eslint/consistent-type-exports': 'error',
      // A member added to a union is answered for everywhere, or it does not pass; a default that is meant stays.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],

      // A Nest module is a class with a decorator and nothing in it.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A memory driver has nothing to await, but its port promises a promise.
      '@typescript-eslint/require-await': 'off',
      // A number prints one way only; what the rule is for are objects and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => log(x)` is plain; a value that is used where none is returned stays an error.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A gate that lets a request pass returns nothing, and one that ends it an answer.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A DTO class names the shape of a plain object, which is made by a form or a literal and may be spread.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['apps/console/**', ...SPECS],
    rules: { 'house/guarded-look-ups': ['error', 'constants'] },
  },
  {
    // Here every name may be one that a client sends.
    files: ['libs/control/src/{routes,seeds,state,wiremock}/**/*.ts'],
    ignores: SPECS,
    rules: { 'house/guarded-look-ups': ['error', 'every'] },
  },
  {
    files: ['apps/**/*.{ts,tsx}'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX.wallClock, ...SYNTAX.names, ...SYNTAX.throwing],
      'no-restricted-imports': ['error', { paths: RESTRICTED_MODULES, patterns: [NEST_EXCEPTIONS] }],
    },
  },
  {
    // Neither has codes of its own to refuse with: the kit tells who writes a test, the sandbox who starts it.
    files: ['apps/kit/**/*.ts', 'apps/sandbox/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX.wallClock, ...SYNTAX.names] },
  },
  {
    // Who waits for a process to come or to go has no other clock.
    files: ['apps/kit/src/cli/real-time.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  SERVICES.flatMap((app) => {
    const { makers, foreign } = ownCatalogOnly(app);
    const { gates, refusals, services, serviceFiles } = VOCABULARY;
    const everywhere = [...SYNTAX.wallClock, ...SYNTAX.names, ...SYNTAX.throwing, ...makers];
    const own = `apps/${app}/src`;
    const rules = (files, ...lists) => ({
      files,
      ignores: SPECS,
      rules: { 'no-restricted-syntax': ['error', ...everywhere, ...lists.flat()] },
    });
    return [
      rules([`apps/${app}/**/*.ts`], foreign, gates, refusals, services),
      rules([`${own}/**/*.service.ts`], foreign, gates, refusals, serviceFiles),
      rules([`${own}/**/{refusals,spec-support}.ts`, `${own}/forms/**`], foreign, gates, services),
      rules([`${own}/access/**`], foreign, services),
      rules([`${own}/${app}.{errors,raises}.ts`, `${own}/upstream/**`], gates, services),
    ];
  }),
  {
    // Those that read the environment, the two starts of a process that hand it to them, and the specs of the suite.
    files: [
      '**/*.config.ts',
      'libs/service/src/runtime/sandbox-config.ts',
      'libs/boot/src/boot.ts',
      'apps/sandbox/src/start-sandbox.ts',
      'test/**/*.ts',
    ],
    rules: { 'no-restricted-properties': ['error', ...WALL_CLOCK_PROPERTIES] },
  },
  {
    // The one place where real time and entropy enter the house.
    files: ['libs/clock/**/*.ts', 'libs/chance/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX.names],
      'no-restricted-properties': ['error', ...ENVIRONMENT],
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    // Delayed and dripping answers take real time on a real socket.
    files: ['libs/service/src/runtime/faults/network-*.ts', 'libs/service/src/runtime/http/pipeline.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-imports': 'off' },
  },
  {
    // The console is looked at by a person, who lives in real time; it enters here.
    files: ['apps/console/src/real-time.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: SPECS,
    rules: {
      'house/filled-loops': 'error',
      'no-restricted-syntax': ['error', ...SYNTAX.wallClock, ...SYNTAX.names, ...SYNTAX.specs],
      // A describe block is a list of behaviours; its length is no complexity.
      'max-lines-per-function': 'off',
      // `expect.any(String)` is typed any, and stands inside the objects that are compared.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Answers are JSON; an expectation says what a member must be.
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      // A missing element fails the test just as well as an expectation.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect.objectContaining` likewise, as the argument of a matcher or the answer of a fake.
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // Method references of fakes are compared, not called.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Programs for the command line and the set-up of the suite: they print, they measure, they read the environment.
    files: ['tools/**', 'bench/**', 'test/**/support/**', '*.mjs', '*.cjs'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': ['error', ...SYNTAX.names],
      'no-restricted-properties': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    // Jest and the configured tools look for a default export.
    files: ['*.mjs', '*.cjs', 'tools/*.rspack.mjs', 'test/**/support/**/global-*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'module',
          'require',
          '__dirname',
          'URL',
          'performance',
          'setTimeout',
          'fetch',
          'Buffer',
          'AbortSignal',
          'setInterval',
          'clearInterval',
          'structuredClone',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
