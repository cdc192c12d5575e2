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
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  moduleNameMapper: { '^@sadpath/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  cacheDirectory: '<rootDir>/.cache/jest',
};

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    // The fences read the repository and start nothing, so they hold while a service is unfinished.
    { ...shared, displayName: 'fences', testMatch: ['<rootDir>/test/fences/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'suite',
      testMatch: ['<rootDir>/test/**/*.{spec,e2e-spec}.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/fences/', '<rootDir>/test/stack/'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // Several processes on one PostgreSQL; each file starts what it needs.
    {
      ...shared,
      displayName: 'stack',
      testMatch: ['<rootDir>/test/stack/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/stack/support/global-setup.ts',
    },
  ],
};
