/**
 * The refusals of the house that no plug-in knows, by name. Flat config replaces a rule's options instead of adding to
 * them, so eslint.config.mjs gives each set of files one list made from these.
 */
export const SYNTAX = {
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
      // A SandboxProblem is the sandbox's own refusal, of a control request.
      selector: 'ThrowStatement > NewExpression:not([callee.name="SandboxProblem"])',
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
    {
      selector: 'MemberExpression[property.name=/^(toBeDefined|toBeTruthy)$/]',
      message: 'Nearly every value passes: say which one it is.',
    },
  ],
};

const RETURNS = ':matches(FunctionDeclaration, ArrowFunctionExpression) > TSTypeAnnotation.returnType >';
const EXPORTED = 'ExportNamedDeclaration > FunctionDeclaration > TSTypeAnnotation.returnType >';

/** One name for one thing in all apps: where gates and makers of refusals stand, and what is called a service. */
export const VOCABULARY = {
  gates: [
    `VariableDeclarator > Identifier[typeAnnotation.typeAnnotation.typeName.name="Gate"]`,
    `${RETURNS} TSTypeReference[typeName.name="Gate"]`,
  ].map((selector) => ({ selector, message: 'Gates live in access/.' })),
  refusals: [
    `${EXPORTED} TSTypeReference[typeName.name=/^(Service)?Error$/]`,
    `${EXPORTED} TSTypeReference[typeName.name="ReturnType"]:has(TSTypeQuery[exprName.name=/Error$/])`,
  ].map((selector) => ({ selector, message: 'What several files refuse with is made in a refusals.ts.' })),
  services: [
    { selector: 'ClassDeclaration[id.name=/Service$/]', message: 'A class …Service stands in a *.service.ts.' },
  ],
  serviceFiles: [
    {
      selector: 'Program:not(:has(ClassDeclaration[id.name=/Service$/]))',
      message: 'A *.service.ts holds a class …Service.',
    },
  ],
};

export const WALL_CLOCK_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Take `now: Instant` as a parameter (libs/clock).' },
  { object: 'performance', property: 'now', message: 'Take `now: Instant` as a parameter (libs/clock).' },
  { object: 'process', property: 'hrtime', message: 'Take `now: Instant` as a parameter (libs/clock).' },
  { object: 'Math', property: 'random', message: 'Draw from a seeded Chance (libs/chance).' },
  { object: 'crypto', property: 'randomUUID', message: 'Draw from a seeded Chance (libs/chance).' },
];
export const ENVIRONMENT = [
  { object: 'process', property: 'env', message: 'Only readConfig(env) of a *.config.ts sees the environment.' },
];
export const TIMERS = ['setTimeout', 'setInterval'].map((name) => ({
  name,
  message: 'Nothing sleeps: time-driven changes are jobs of the schedule of the space.',
}));

export const RESTRICTED_MODULES = [
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
export const NEST_EXCEPTIONS = {
  group: ['@nestjs/*'],
  importNamePattern: 'Exception$',
  message: 'An app throws only what the maker of its own <service>.errors.ts returns.',
};

/** An app makes errors of its own codes only; those of the services it calls are named, once, as ones it passes on. */
export function ownCatalogOnly(app) {
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
      message: 'The codes of another service are named in <service>.raises.ts, and arrive through its upstream client.',
    },
  ];
  return { makers, foreign };
}
