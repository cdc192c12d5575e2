/** A service as a list names it: `auth`, with its port where the list tells it: `auth:4001`. */
type Named = readonly string[];

/** The texts in which the services are listed, by the name of the file. */
export interface Listings {
  /** The folders of `apps/` that hold a definition, with the port it says. */
  readonly folders: Named;
  readonly suite: string;
  readonly readme: string;
  readonly nestCli: string;
  readonly compose: string;
  readonly env: string;
  readonly dockerfile: string;
  readonly security: string;
  readonly design: string;
}

/** What each list lacks of the services of `apps/`, and what it has too much: one sentence for each. */
export function disagreements(listings: Listings): readonly string[] {
  const { folders, suite, readme, nestCli, compose, env, dockerfile, security, design } = listings;
  const bare = folders.map((service) => service.replace(/:.*/, ''));
  return [
    ...compared('apps/sandbox/src/suite.ts', bare, inSuite(suite)),
    ...compared('the map of README.md', folders, inMap(readme)),
    ...compared('nest-cli.json', bare, applicationsIn(nestCli)),
    ...compared('services of docker-compose.yml', folders, containersIn(compose)),
    ...compared('addresses in docker-compose.yml', folders, addressesIn(compose)),
    ...compared('what the gateway of docker-compose.yml waits for', bare, awaitedIn(compose)),
    ...compared('addresses in .env.example', folders, addressesIn(env)),
    ...compared('the table of docs/design.md §2', folders, inDesign(design)),
    ...beyond('EXPOSE of the Dockerfile', folders, /^EXPOSE \d+-(\d+)/m.exec(dockerfile)),
    ...beyond('the listeners of SECURITY.md', folders, /ports \d+ to (\d+)/.exec(security)),
  ];
}

function compared(list: string, wanted: Named, found: Named): string[] {
  return [
    ...wanted.filter((name) => !found.includes(name)).map((name) => `${list}: ${name} is missing`),
    ...found.filter((name) => !wanted.includes(name)).map((name) => `${list}: ${name} is no service`),
  ];
}

/** The services whose ports lie above the range of a text. */
function beyond(list: string, folders: Named, range: RegExpExecArray | null): string[] {
  const last = Number(range?.[1] ?? 0);
  return folders.filter((name) => Number(name.replace(/.*:/, '')) > last).map((name) => `${list}: ${name} is missing`);
}

/** A definition counts when it is imported and stands in the list. */
function inSuite(text: string): Named {
  const list = /suite[^=]*= \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const imports = matches(text, /import \{ (\w+) \} from '\.\.\/\.\.\/([a-z-]+)\/src\//g);
  return imports.filter(([name]) => new RegExp(`\\b${name}\\b`).test(list)).map(([, app]) => app);
}

function inMap(text: string): Named {
  const map = /^## Map$([^#]*)/m.exec(text)?.[1] ?? '';
  return matches(map, /^\| `([a-z-]+)` *\| (\d+)/gm).map(([name, port]) => `${name}:${port}`);
}

function inDesign(text: string): Named {
  const rows = matches(text, /^\| `([a-z-]+)` *\| (4\d{3}) +\|/gm).filter(([app]) => app !== 'sandbox');
  return rows.map(([app, port]) => `${app}:${port}`);
}

/** The console is built for browsers, the sandbox is no service. */
function applicationsIn(text: string): Named {
  const { projects } = JSON.parse(text) as { projects: Record<string, { type: string; sourceRoot: string }> };
  return Object.entries(projects)
    .filter(([name, { type }]) => type === 'application' && name !== 'sandbox')
    .map(([name, { sourceRoot }]) => (sourceRoot === `apps/${name}/src` ? name : `${name} in ${sourceRoot}`));
}

function containersIn(text: string): Named {
  const command = /^ {2}([a-z-]+):\n(?: {4}.*\n)*? {4}command: \[([a-z-]+)\]\n.*HEALTH_PORT: '(\d+)'/gm;
  return matches(text, command).map(([name, run, port]) => (name === run ? `${name}:${port}` : `${name} runs ${run}`));
}

function awaitedIn(text: string): Named {
  const gateway = /^ {2}gateway:\n((?: {4}.*\n)*)/m.exec(text)?.[1] ?? '';
  return matches(gateway, /^ {6}([a-z-]+): [&*]healthy/gm).map(([name]) => name);
}

function addressesIn(text: string): Named {
  return matches(text, /SADPATH_([A-Z_]+)_URL[:=] ?http:\/\/[^:]+:(\d+)/g).map(
    ([name, port]) => `${name.toLowerCase().replaceAll('_', '-')}:${port}`,
  );
}

function matches(text: string, pattern: RegExp): readonly [string, string, string][] {
  return [...text.matchAll(pattern)].map(([, one = '', two = '', three = '']) => [one, two, three]);
}
