const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

/** One transform for every test: swc with decorators and their metadata; the ESM-only packages go through it too. */
const transform = {
  '^.+\\.(ts|js|mjs)$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages that ship ES modules only. */
const ESM_ONLY = [
  '@nestjs',
  'cookie',
  'file-type',
  '@tokenizer',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'jose',
  'fast-check',
  'pure-rand',
  '@borewit',
  'peek-readable',
  'p-retry',
  'is-network-error',
];

/** What `SADPATH_STACK` says of the sandbox that the suite meets. */
const { SADPATH_STACK = '' } = process.env;
const IS_ELSEWHERE = /^https?:/.test(SADPATH_STACK);

/** What cannot hold where the state is in PostgreSQL. */
const NOT_SHARED = [
  // The pages show ids of requests, which a sandbox in memory draws in another order.
  'conformance/error-docs',
  // A script adds processes to a recipe, and nothing to what is stored.
  'recipes/scripts',
];

/** What asks for more than a gateway: everything else holds wherever the sandbox runs. */
const NOT_ELSEWHERE = [
  ...NOT_SHARED,
  // Read or provoke each service's own port.
  'conformance/openapi',
  'flows/control-about',
  'insults/',
  // Sees a reset of the connection, which a published port makes an ordinary end.
  'flows/faults-on-the-network',
  // Tells the events of other processes a little later than those of the gateway.
  'flows/control-events',
  // Receive webhooks on the loopback of this machine.
  'flows/banking-webhook',
  'flows/faults-on-deliveries',
  'flows/issuing-callbacks',
  // Need the certificates, the log or the command line of the sandbox.
  'flows/issuing-csr',
  'flows/issuing-happy-path',
  'flows/issuing-network-causes',
  'flows/issuing-tls',
  'flows/secrets',
];

/** Those of the stack that start processes, look at single connections, or receive webhooks. */
const NOT_IN_CONTAINERS = ['without-database', 'services-elsewhere', 'deliveries'];

const LEFT_OUT = IS_ELSEWHERE ? NOT_ELSEWHERE : SADPATH_STACK === 'postgres' ? NOT_SHARED : [];

/** The specs beside the code that meet a store. */
function specsWithStore() {
  const apps = resolve(__dirname, 'apps');
  const specs = readdirSync(apps, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  return specs.map((file) => join(apps, file)).filter((file) => readFileSync(file, 'utf8').includes('new SpecSpace('));
}

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  moduleNameMapper: {
    '^@sadpath/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@sadpath/errors/nest$': '<rootDir>/libs/errors/src/nest/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  setupFilesAfterEnv: ['<rootDir>/test/support/must-assert.ts'],
  cacheDirectory: `<rootDir>/.cache/jest${SADPATH_STACK === 'postgres' ? '-postgres' : ''}`,
};

module.exports = {
  // The gate shares few cores among many processes: what is slow there is not stuck.
  testTimeout: 20_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    // The fences read the repository and start nothing, so they hold while a service is unfinished.
    { ...shared, displayName: 'fences', testMatch: ['<rootDir>/test/fences/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'suite',
      testMatch: ['<rootDir>/test/**/*.{spec,e2e-spec}.ts'],
      testPathIgnorePatterns: ['fences/', 'stack/', ...LEFT_OUT].map((path) => `<rootDir>/test/${path}`),
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Specs beside the code once more, with what they store in PostgreSQL.
    {
      ...shared,
      displayName: 'services',
      testMatch: specsWithStore(),
      globalSetup: '<rootDir>/test/support/spec-database/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/spec-database/global-teardown.ts',
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/test/support/spec-database/use-database.ts'],
    },
    // Several processes on one PostgreSQL; each file starts what it needs.
    {
      ...shared,
      displayName: 'stack',
      testMatch: ['<rootDir>/test/stack/**/*.spec.ts'],
      testPathIgnorePatterns: IS_ELSEWHERE ? NOT_IN_CONTAINERS.map((name) => `<rootDir>/test/stack/${name}`) : [],
      globalSetup: '<rootDir>/test/stack/support/global-setup.ts',
    },
  ],
};
