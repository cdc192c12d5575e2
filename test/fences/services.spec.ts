import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disagreements, type Listings } from './service-lists';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every folder of `apps/` with a definition, and the port that it says. */
function services(): readonly string[] {
  const definition = (app: string): string => `apps/${app}/src/${app}.service-definition.ts`;
  const apps = readdirSync(join(ROOT, 'apps')).filter((app) => existsSync(join(ROOT, definition(app))));
  return apps.map((app) => `${app}:${/\bport: (\d+)/.exec(read(definition(app)))?.[1] ?? ''}`);
}

const HOUSE: Listings = {
  folders: services(),
  suite: read('apps/sandbox/src/suite.ts'),
  readme: read('README.md'),
  nestCli: read('nest-cli.json'),
  compose: read('docker-compose.yml'),
  env: read('.env.example'),
  dockerfile: read('Dockerfile'),
  security: read('SECURITY.md'),
  design: read('docs/design.md'),
};

/** A line taken out of a text; the text must have it. */
function without(text: string, line: string): string {
  expect(text).toContain(line);
  return text.replace(line, '');
}

describe('every list of the services', () => {
  it('names the same ones, at the same ports', () => {
    expect(HOUSE.folders.length).toBeGreaterThan(9);
    expect(disagreements(HOUSE)).toEqual([]);
  });

  it.each(['README.md', 'src/main.ts'])('goes with a %s of each service', (file) => {
    const paths = HOUSE.folders.map((service) => `apps/${service.replace(/:.*/, '')}/${file}`);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names every library for the Nest CLI', () => {
    const { projects } = JSON.parse(HOUSE.nestCli) as { projects: Record<string, { type: string }> };
    const named = Object.keys(projects).filter((name) => projects[name]?.type === 'library');
    expect(named.sort()).toEqual(readdirSync(join(ROOT, 'libs')).sort());
  });
});

describe('a service that is new', () => {
  it('is asked for in every list', () => {
    expect(disagreements({ ...HOUSE, folders: [...HOUSE.folders, 'pets:4999'] })).toEqual([
      'apps/sandbox/src/suite.ts: pets is missing',
      'the map of README.md: pets:4999 is missing',
      'nest-cli.json: pets is missing',
      'services of docker-compose.yml: pets:4999 is missing',
      'addresses in docker-compose.yml: pets:4999 is missing',
      'what the gateway of docker-compose.yml waits for: pets is missing',
      'addresses in .env.example: pets:4999 is missing',
      'the table of docs/design.md §2: pets:4999 is missing',
      'EXPOSE of the Dockerfile: pets:4999 is missing',
      'the listeners of SECURITY.md: pets:4999 is missing',
    ]);
  });
});

describe('a list that has lost a service', () => {
  const { suite, readme, nestCli, compose, env } = HOUSE;

  it.each<[list: string, change: () => Partial<Listings>, fault: string]>([
    ['suite.ts', () => ({ suite: without(suite, '  otpService,\n') }), 'apps/sandbox/src/suite.ts: otp is missing'],
    [
      'the README',
      () => ({ readme: readme.replace(/^\| `otp` .*\n/m, '') }),
      'the map of README.md: otp:4006 is missing',
    ],
    ['nest-cli.json', () => ({ nestCli: nestCli.replace('"otp": {', '"opt": {') }), 'nest-cli.json: otp is missing'],
    [
      'compose',
      () => ({ compose: without(compose, '    command: [otp]\n') }),
      'services of docker-compose.yml: otp:4006 is missing',
    ],
    [
      'the addresses of compose',
      () => ({ compose: without(compose, '  SADPATH_OTP_URL: http://otp:4006\n') }),
      'addresses in docker-compose.yml: otp:4006 is missing',
    ],
    [
      'what the gateway waits for',
      () => ({ compose: without(compose, '      otp: *healthy\n') }),
      'what the gateway of docker-compose.yml waits for: otp is missing',
    ],
    [
      '.env.example',
      () => ({ env: without(env, '#SADPATH_OTP_URL=http://127.0.0.1:4006\n') }),
      'addresses in .env.example: otp:4006 is missing',
    ],
  ])('is %s', (_, change, fault) => {
    expect(disagreements({ ...HOUSE, ...change() })).toContain(fault);
  });
});

describe('a list that says otherwise', () => {
  const { compose, env, readme } = HOUSE;

  it('gives a service another port', () => {
    expect(disagreements({ ...HOUSE, readme: readme.replace('| 4006 ', '| 4016 ') })).toEqual([
      'the map of README.md: otp:4006 is missing',
      'the map of README.md: otp:4016 is no service',
    ]);
    expect(disagreements({ ...HOUSE, env: env.replace('127.0.0.1:4006', '127.0.0.1:4007') })).toHaveLength(2);
  });

  it('runs one service under the name of another', () => {
    expect(disagreements({ ...HOUSE, compose: compose.replace('command: [otp]', 'command: [cms]') })).toContain(
      'services of docker-compose.yml: otp runs cms is no service',
    );
  });
});
