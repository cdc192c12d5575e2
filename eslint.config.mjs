import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.{spec,e2e-spec}.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'];
const TABLES = ['**/*.{catalog,recipes,fixtures}.ts', '**/{recipes,fixtures}/**/*.ts'];

/**
 * Flat config replaces a rule's options instead of adding to them, so each set of files gets one list made from
 * these named pieces.
 */
const SYNTAX = {
  wallClock: [
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'The wall clock is read in libs/clock only: take `now: Instant` as a parameter.',
    },
    {
      selector: 'CallExpression[callee.name="Date"]',
      message: 'The wall clock is read in libs/clock only: take `now: Instant` as a parameter.',
    },
  ],
  throwing: [
    {
      selector: 'ThrowStatement > NewExpression',
      message: 'An app throws only what the maker of its own <service>.errors.ts returns.',
    },
  ],
  names: [
    {
      selector:
        ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration)[id.name=/(Manager|Helper|Helpers|Util|Utils|Base)$/]',
      message: 'Names carry the role: no Manager, Helper, Util or Base.',
    },
    { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'An interface is named like a class.' },
  ],
  specs: [
    {
      selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
      message: 'No test is focused, skipped or left to do.',
    },
    {
      selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
      message: 'No test is focused or skipped.',
    },
  ],
};

const WALL_CLOCK_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Take `now: Instant` as a parameter (libs/clock).' },
  { object: 'performance', property: 'now', message: 'Take `now: Instant` as a parameter (libs/clock).' },
  { object: 'process', property: 'hrtime', message: 'Take `now: Instant` as a parameter (libs/clock).' },
  { object: 'Math', property: 'random', message: 'Draw from a seeded Chance (libs/chance).' },
  { object: 'crypto', property: 'randomUUID', message: 'Draw from a seeded Chance (libs/chance).' },
];
const ENVIRONMENT = [
  { object: 'process', property: 'env', message: 'Only readConfig(env) of a *.config.ts sees the environment.' },
];
const TIMERS = ['setTimeout', 'setInterval'].map((name) => ({
  name,
  message: 'Nothing sleeps: time-driven changes are jobs of the schedule of the space.',
}));

const RESTRICTED_MODULES = [
  { name: 'node:timers', message: 'Nothing sleeps: use the schedule of the space.' },
  { name: 'node:timers/promises', message: 'Nothing sleeps: use the schedule of the space.' },
  { name: 'node:perf_hooks', importNames: ['performance'], message: 'Time comes through libs/clock.' },
  {
    name: 'node:process',
    importNames: ['env'],
    message: 'Only readConfig(env) of a *.config.ts sees the environment.',
  },
  {
    name: 'node:crypto',
    importNames: ['randomUUID', 'randomBytes', 'randomInt'],
    message: 'Draw from a seeded Chance (libs/chance).',
  },
];
const NEST_EXCEPTIONS = {
  group: ['@nestjs/*'],
  importNamePattern: 'Exception$',
  message: 'An app throws only what the maker of its own <service>.errors.ts returns.',
};

/** The apps that own a catalog; the sandbox composes them and reads all. */
const SERVICES = readdirSync(new URL('apps', import.meta.url)).filter((app) => !['sandbox', 'console'].includes(app));

/** An app makes errors of its own codes only; those of the services it calls are named, once, as ones it passes on. */
function ownCatalogOnly(app) {
  const own = `${app.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}Catalog`;
  const fromCatalog = 'ImportDeclaration[source.value="@sadpath/catalog"]';
  const makers = [
    {
      selector: `CallExpression[callee.name=/^(errorsOf|raisesOf|defineRecipes)$/]:not([arguments.0.name="${own}"])`,
      message: `The codes of ${app} are in ${own}.`,
    },
    { selector: `${fromCatalog} ImportNamespaceSpecifier`, message: `The codes of ${app} are in ${own}.` },
  ];
  const foreign = [
    {
      selector: `${fromCatalog} ImportSpecifier[imported.name=/Catalog$/]:not([imported.name="${own}"])`,
      message: 'The codes of another service are named in <service>.errors.ts, and arrive through its upstream client.',
    },
  ];
  return { makers, foreign };
}

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/', 'data/', 'apps/console/web/', 'test/fences/planted/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { comments },
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

      // A Nest module is a class with a decorator and nothing in it.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A memory driver has nothing to await, but its port promises a promise.
      '@typescript-eslint/require-await': 'off',
      // A number prints one way only; what the rule is for are objects and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => log(x)` is plain; a value that is used where none is returned stays an error.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `void` in a generic is how rxjs and Nest name "no answer".
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      // A DTO class types a plain object that a form has made, so a handler may spread it; texts here are digits.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  {
    files: ['apps/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX.wallClock, ...SYNTAX.names, ...SYNTAX.throwing],
      'no-restricted-imports': ['error', { paths: RESTRICTED_MODULES, patterns: [NEST_EXCEPTIONS] }],
    },
  },
  SERVICES.flatMap((app) => {
    const { makers, foreign } = ownCatalogOnly(app);
    const everywhere = ['error', ...SYNTAX.wallClock, ...SYNTAX.names, ...SYNTAX.throwing, ...makers];
    const doors = [`apps/${app}/src/${app}.errors.ts`, `apps/${app}/src/upstream/**`];
    return [
      { files: doors, ignores: SPECS, rules: { 'no-restricted-syntax': everywhere } },
      {
        files: [`apps/${app}/**/*.ts`],
        ignores: [...SPECS, ...doors],
        rules: { 'no-restricted-syntax': [...everywhere, ...foreign] },
      },
    ];
  }),
  {
    // Those that read the environment, and the two starts of a process that hand it to them.
    files: ['**/*.config.ts', 'libs/service/src/runtime/{sandbox-config,boot}.ts', 'apps/sandbox/src/start-sandbox.ts'],
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
    files: ['libs/service/src/faults/network-*.ts', 'libs/service/src/http/pipeline.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX.wallClock, ...SYNTAX.names, ...SYNTAX.specs],
      // A describe block is a list of behaviours; its length is no complexity.
      'max-lines-per-function': 'off',
      // `expect.any(String)` is typed any, and stands inside the objects that are compared.
      '@typescript-eslint/no-unsafe-assignment': 'off',
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
    files: ['tools/**', 'bench/**', 'test/support/**', '*.mjs', '*.cjs'],
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
    files: ['*.mjs', '*.cjs', 'test/support/global-*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'module', 'require', '__dirname', 'URL', 'performance', 'setTimeout', 'fetch'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
