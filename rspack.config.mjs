import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { rspack } from '@rspack/core';

const root = import.meta.dirname;

/** Packages that Nest, Fastify and pg load only when they are installed; the bundle leaves the question to run time. */
const OPTIONAL = [
  '@apollo/subgraph',
  '@fastify/multipart',
  '@fastify/static',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@mikro-orm/core',
  'class-transformer',
  'pg-native',
];

/** Packages that read files beside themselves, so they stay where npm put them. */
const NEEDS_ITS_FILES = ['swagger-ui-dist'];

const external = [...OPTIONAL, ...NEEDS_ITS_FILES];

/** Every app with a main file, as `dist/<app>/main.mjs`, and its command-line programs, as `dist/<app>/<name>.cli.mjs`. */
function entries() {
  const found = {};
  for (const app of readdirSync(resolve(root, 'apps'))) {
    const sources = resolve(root, 'apps', app, 'src');
    if (existsSync(resolve(sources, 'main.ts'))) found[`${app}/main`] = resolve(sources, 'main.ts');
    const files = existsSync(sources) ? readdirSync(sources, { recursive: true }) : [];
    const programs = files.filter((file) => file.endsWith('.cli.ts'));
    for (const file of programs) found[`${app}/${basename(file, '.ts')}`] = resolve(sources, file);
  }
  return found;
}

/**
 * The web console, as files for a browser in `dist/console`. Their names change with their contents, so that a browser
 * may keep them.
 * @type {import('@rspack/core').Configuration}
 */
const webConsole = {
  name: 'console',
  context: resolve(root, 'apps/console/src'),
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { console: './main.tsx' },
  devtool: false,
  output: {
    path: resolve(root, 'dist/console'),
    publicPath: '/console/',
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    cssFilename: '[name].[contenthash:8].css',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'builtin:swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          },
        },
        type: 'javascript/auto',
      },
      { test: /\.css$/, type: 'css' },
    ],
  },
  plugins: [new rspack.HtmlRspackPlugin({ template: './index.html', favicon: './icon.svg' })],
  performance: false,
  stats: 'errors-warnings',
};

/** Only what is between the words goes: nothing is renamed or rewritten. */
const PLAIN = {
  minify: true,
  compress: false,
  mangle: false,
  format: { comments: false, asciiOnly: true },
};

/**
 * The services and the sandbox that composes them.
 * @type {import('@rspack/core').Configuration}
 */
export const services = {
  name: 'services',
  // What tells that everything is built is the sandbox; so a console or a program that does not build leaves it old.
  dependencies: ['console', 'program'],
  context: root,
  mode: 'production',
  target: 'node20',
  entry: entries(),
  devtool: false,
  output: {
    path: resolve(root, 'dist'),
    module: true,
    library: { type: 'module' },
    filename: '[name].mjs',
    chunkFilename: 'chunks/[id].mjs',
    chunkFormat: 'module',
    chunkLoading: 'import',
    clean: { keep: (path) => /(^|[\\/])(console|program)([\\/]|$)/.test(path) },
    // The time of the bundle tells whether it is older than the sources, so it is written even when nothing changed.
    compareBeforeEmit: false,
  },
  resolve: {
    extensions: ['.ts', '.mjs', '.js', '.json'],
    tsConfig: resolve(root, 'tsconfig.json'),
  },
  externals: [
    ({ request, dependencyType }, decide) => {
      const isExternal = external.some((name) => request === name || request?.startsWith(`${name}/`));
      if (!isExternal) return decide();
      return decide(undefined, request, dependencyType === 'esm' ? 'import' : 'node-commonjs');
    },
  ],
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'builtin:swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            // Nest and class-validator name things after their classes.
            keepClassNames: true,
          },
        },
        type: 'javascript/auto',
      },
    ],
  },
  plugins: [
    new rspack.CopyRspackPlugin({
      patterns: ['swagger-ui.css', 'swagger-ui-bundle.js'].map((name) => ({
        from: resolve(root, 'node_modules/swagger-ui-dist', name),
        to: 'swagger-ui/[name][ext]',
      })),
    }),
  ],
  node: { __dirname: 'node-module', __filename: 'node-module' },
  optimization: {
    // Stacks of defects keep their names. Comments and blanks go, and what is not ASCII is escaped: V8 keeps the source of
    // every module for good, and with one character beyond Latin-1 at two bytes each.
    minimize: true,
    minimizer: [new rspack.SwcJsMinimizerRspackPlugin({ extractComments: false, minimizerOptions: PLAIN })],
    moduleIds: 'named',
    // The services, which containers run one by one, share theirs; what is imported lazily is a chunk of its own.
    splitChunks: {
      chunks: (chunk) => Boolean(chunk.name) && chunk.name !== 'sandbox/main',
      name: 'chunks/shared',
      minChunks: 2,
    },
  },
  // Nest can load a package whose name it is given; it always gives a loader too, which is what gets bundled.
  ignoreWarnings: [/the request of a dependency is an expression/],
  performance: false,
  stats: 'errors-warnings',
};

/**
 * The sandbox itself, as a script, of which V8 takes back what it has compiled before; its main file loads it.
 * @type {import('@rspack/core').Configuration}
 */
const program = {
  ...services,
  name: 'program',
  dependencies: [],
  entry: { run: resolve(root, 'apps/sandbox/src/run.ts') },
  output: {
    path: resolve(root, 'dist/program'),
    library: { type: 'commonjs2' },
    filename: '[name].cjs',
    chunkFilename: '[id].cjs',
    chunkFormat: 'commonjs',
    chunkLoading: 'require',
    clean: true,
    compareBeforeEmit: false,
  },
  plugins: [],
  // CommonJS has them by itself.
  node: { __dirname: false, __filename: false },
  optimization: { ...services.optimization, splitChunks: false },
};

services.plugins.push(
  // Its main file finds it as a file.
  new rspack.IgnorePlugin({ resourceRegExp: /^\.\/run$/, contextRegExp: /apps[\\/]sandbox[\\/]src$/ }),
);

export default [webConsole, program, services];
