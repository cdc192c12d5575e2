/**
 * The arrows of the house (docs/adr, CONTRIBUTING.md). Paths are those of the repository, or of a planted tree
 * of the same shape: test/fences proves for each rule that it bites.
 */
const LEVELS = [
  ['catalog', 'clock', 'chance', 'money', 'lifecycle', 'forms', 'json', 'bounds', 'control-types', 'turns'],
  ['errors', 'recipes', 'store', 'faults', 'journal', 'spaces', 'homes'],
  ['service'],
  // What the seven services of the debit platform share stands on the service library, as do the surfaces beside the operations.
  ['control', 'openapi', 'verdicts', 'dcms'],
  ['boot'],
  ['testing'],
];

const libs = (names) => `^libs/(?:${names.join('|')})/`;
/** What a library offers; the error library has a second entry, where Nest begins. */
const ENTRIES = ['^libs/[^/]+/src/index\\.ts$', '^libs/errors/src/nest/index\\.ts$'];
/** The floors of the service library, from the bottom: what a service says, what runs it, what composes it. */
const FLOORS = ['contract', 'runtime', 'host'];
const floors = (names) => `^libs/service/src/(?:${names.join('|')})/`;

const SPEC = '\\.(spec|e2e-spec|typetest)\\.ts$';

/** Modules of Node that touch the world outside; node:crypto hashes and node:url parses without it. */
const NODE_IO =
  '^(?:node:)?(?:fs|net|tls|http|https|http2|dgram|dns|child_process|cluster|worker_threads|process|timers|perf_hooks|os|readline|stream)(?:/|$)';
const FRAMEWORKS =
  'node_modules/(?:@nestjs|@fastify|fastify|class-validator|reflect-metadata|undici|pg|pino|rxjs|jose)/';

const upward = LEVELS.slice(0, -1).map((names, level) => ({
  name: `level-${level}-looks-down`,
  comment: `${names.join(', ')} stand on level ${level}; an arrow to a higher level points up.`,
  severity: 'error',
  from: { path: libs(names), pathNot: SPEC },
  to: { path: libs(LEVELS.slice(level + 1).flat()) },
}));

const upstairs = FLOORS.slice(0, -1).map((name, floor) => ({
  name: `floor-${name}-looks-down`,
  comment: `Nothing on the floor ${name} needs to know what stands on it, not even by a type.`,
  severity: 'error',
  from: { path: floors([name]), pathNot: SPEC },
  to: { path: [floors(FLOORS.slice(floor + 1)), '^libs/service/src/index\\.ts$'] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    ...upstairs,
    {
      name: 'catalog-imports-nothing',
      comment: 'Everything is derived from the catalog, so it depends on nothing.',
      severity: 'error',
      from: { path: '^libs/catalog/', pathNot: SPEC },
      to: { pathNot: '^libs/catalog/' },
    },
    {
      name: 'lib-has-a-level',
      comment: 'A new library gets a place in LEVELS.',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: libs(LEVELS.flat()) },
    },
    {
      name: 'lib-by-its-entry',
      comment: 'Another library is imported by its alias; what its entry does not export is its own affair.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ...ENTRIES] },
    },
    {
      name: 'app-takes-libs-by-entry',
      comment: 'Jest knows no aliases in a global set-up, so that one names the file.',
      severity: 'error',
      from: { path: '^(?:apps|test|bench)/', pathNot: '^test/support/[a-z-/]*global-setup\\.ts$' },
      to: { path: '^libs/', pathNot: ENTRIES },
    },
    {
      name: 'lib-not-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(?:apps|test|bench|tools)/' },
    },
    {
      name: 'app-not-app',
      comment: 'A service reaches another through its HTTP client; the sandbox alone composes modules.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/sandbox/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'sandbox-takes-modules-only',
      comment: 'The sandbox composes what an app offers; it does not reach into its rules.',
      severity: 'error',
      from: { path: '^apps/sandbox/' },
      to: { path: '^apps/(?!sandbox/)[^/]+/src/.*/' },
    },
    {
      name: 'kit-stands-outside',
      comment:
        'The kit and the command line meet a sandbox as a user does: over HTTP. Of the libraries they take names, time, codes, the types of its answers and what is said of them.',
      severity: 'error',
      from: { path: '^apps/kit/' },
      to: { path: '^(?:apps/(?!kit/)|libs/(?!bounds/|catalog/|clock/|faults/|control-types/|verdicts/))' },
    },
    {
      name: 'console-stands-alone',
      comment: 'The console is what a browser gets: it knows the sandbox by its control API and the types of it only.',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: {
        pathNot: [
          '^apps/console/',
          '^libs/control-types/',
          'node_modules/(?:preact|@dagrejs/dagre|@tanstack/virtual-core)/',
        ],
      },
    },
    {
      name: 'app-not-testing',
      severity: 'error',
      from: { path: '^apps/', pathNot: SPEC },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'domain-is-plain',
      comment: 'domain/ decides: no framework, no input or output.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: SPEC },
      to: {
        path: [
          FRAMEWORKS,
          NODE_IO,
          libs([
            'forms',
            'store',
            'faults',
            'journal',
            'spaces',
            'homes',
            'service',
            'control',
            'openapi',
            'verdicts',
            'boot',
            'testing',
          ]),
        ],
      },
    },
    {
      name: 'domain-takes-plain-errors',
      comment: 'The filter of errors and its decorators are Nest; domain/ makes errors and no more.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: SPEC },
      to: { path: '^libs/errors/src/nest/' },
    },
    {
      name: 'error-maker-is-plain',
      comment: 'domain/ loads the error maker, and so must not load a framework with it.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/[^/]+\\.errors\\.ts$' },
      to: { path: [FRAMEWORKS, '^libs/(?!catalog/|errors/)', '^libs/errors/src/nest/'] },
    },
    {
      name: 'plain-errors-know-no-nest',
      comment: 'The plain entry of the error library is what domain/ loads.',
      severity: 'error',
      from: { path: '^libs/errors/src/', pathNot: ['^libs/errors/src/nest/', SPEC] },
      to: { path: [FRAMEWORKS, '^libs/errors/src/nest/'] },
    },
    {
      name: 'domain-takes-types-only',
      comment: 'Chance comes in as a parameter, and of what the platform shares domain/ knows the words.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: SPEC },
      to: { path: libs(['chance', 'dcms']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-knows-itself-only',
      comment: 'Inside its app, domain/ sees domain/ and the error maker; DTOs, services and controllers see domain/.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/domain/', pathNot: SPEC },
      to: { path: '^apps/$1/', pathNot: ['^apps/$1/src/domain/', '^apps/$1/src/[^/]+\\.errors\\.ts$'] },
    },
    {
      name: 'dto-is-form',
      comment: 'A DTO knows shapes and the words of the domain.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/.*\\.dto\\.ts$' },
      to: { path: '\\.(?:service|controller|module|client)\\.ts$|^libs/(?:store|service)/' },
    },
    {
      name: 'controller-not-store',
      comment: 'Controllers map and declare; loading and saving is the work of a service.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/.*\\.controller\\.ts$' },
      to: { path: '^libs/store/|\\.client\\.ts$' },
    },
    {
      name: 'service-not-controller',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/.*\\.service\\.ts$' },
      to: { path: '\\.controller\\.ts$' },
    },
    {
      name: 'not-to-spec',
      severity: 'error',
      from: { pathNot: SPEC },
      to: { path: SPEC },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'What the product imports is installed with the product.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: [SPEC, '^libs/testing/', '^libs/[^/]+/test/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'What two files are can be told apart only where one of them comes first, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage)/|^test/fences/planted/|^test/package/consumer/' },
    // Types are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
