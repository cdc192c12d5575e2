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
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|cookie|file-type|@tokenizer|strtok3|token-types|uint8array-extras|jose|fast-check|pure-rand|@borewit|peek-readable)/)'],
  moduleNameMapper: { '^@sadpath/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
};
module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
  ],
};
