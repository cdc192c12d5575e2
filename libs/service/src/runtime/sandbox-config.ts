import { BOUND_NAMES, BOUNDS, settingOf, type Bounds } from '@sadpath/bounds';
import { parseStart } from '@sadpath/clock';
import { isLoopback } from './loopback';
import packageJson from '../../../../package.json';
import type { ServiceDefinition } from '../contract/definition';
import { unknownVariables, urlVariable } from './known-variables';
import type { SpaceOptions } from '@sadpath/spaces';

/** Settings of one process, read once from its environment. */
export interface SandboxConfig {
  readonly host: string;
  /** Port of the gateway; services follow it by their place in the design's table. 0 lets the system choose each. */
  readonly port: number;
  /** Where services live that do not run in this process, or should be called elsewhere. */
  readonly urls: Readonly<Record<string, string>>;
  readonly spaceDefaults: SpaceOptions;
  /** What the process and its spaces may hold. */
  readonly bounds: Bounds;
  /** Needed on the control API when the sandbox listens beyond loopback. */
  readonly adminToken: string | undefined;
  /** Names beside those of this machine by which the control API may be called without a token. */
  readonly adminHosts: readonly string[];
  /** Names and addresses beside those near by to which webhooks may be posted. */
  readonly webhookHosts: readonly string[];
  /** Origins beside those of this machine whose pages may call the services, in lower case. */
  readonly origins: readonly string[];
  /** PostgreSQL that several processes share; memory without it. */
  readonly databaseUrl: string | undefined;
  /** Services this process runs alone, without a gateway; none means all. */
  readonly services: readonly string[];
  /** Services that run behind the gateway, unless this process runs some alone. */
  readonly behindGateway: readonly string[];
  /** Key with which the services sign and check bearer tokens. */
  readonly tokenSecret: string;
  readonly logLevel: string;
  /** Directory from which state is loaded at start and to which it is saved at stop. */
  readonly dataDir: string | undefined;
  /** File with the states into which the space `default` is brought at start. */
  readonly seedFile: string | undefined;
  readonly version: string;
  readonly readyFormat: 'text' | 'json';
}

/** Faults in the environment, all at once. */
export class BadConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the environment is not valid:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'BadConfig';
  }
}

/** Of what a setting may make of a bound: a terabyte, or as many milliseconds. */
const MAX_BOUND = 2 ** 40;

/** What reading the environment asks of a service. */
type Described = Pick<ServiceDefinition, 'name' | 'variables'>;
type Env = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws `BadConfig`, which lists everything that is wrong with it. */
export function readConfig(given: Env, described: readonly Described[], only: readonly string[] = []): SandboxConfig {
  const services = described.map(({ name }) => name);
  // A variable set to nothing, as compose files do, is not set.
  const env: Env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const faults: string[] = unknownVariables(given, described);
  const host = env['SADPATH_HOST'] ?? '127.0.0.1';
  const adminToken = env['SADPATH_ADMIN_TOKEN'];
  if (!isLoopback(host) && adminToken === undefined) {
    faults.push(`SADPATH_HOST=${host} listens beyond loopback: SADPATH_ADMIN_TOKEN must be set`);
  }
  const config: SandboxConfig = {
    host,
    port: wholeNumber(env, { name: 'SADPATH_PORT', fallback: 4000, max: 65_535 }, faults),
    urls: readUrls(env, services, faults),
    spaceDefaults: readSpaceDefaults(env, faults),
    bounds: readBounds(env, faults),
    adminToken,
    adminHosts: listOf(env['SADPATH_ADMIN_HOSTS']),
    webhookHosts: listOf(env['SADPATH_WEBHOOK_HOSTS']),
    origins: readOrigins(env, faults),
    databaseUrl: env['DATABASE_URL'],
    services: readServices(only, services, faults),
    behindGateway: readBehindGateway(env, services, faults),
    tokenSecret: env['SADPATH_TOKEN_SECRET'] ?? 'sadpath-sandbox-signing-key-not-a-secret',
    logLevel: env['SADPATH_LOG'] ?? 'warn',
    dataDir: env['SADPATH_DATA'],
    seedFile: env['SADPATH_SEED_FILE'],
    version: packageJson.version,
    readyFormat: env['SADPATH_READY'] === 'json' ? 'json' : 'text',
  };
  if (faults.length > 0) throw new BadConfig(faults);
  return config;
}

/** The names of a list between commas, in lower case. */
function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

function readOrigins(env: Env, faults: string[]): readonly string[] {
  const origins = listOf(env['SADPATH_CORS_ORIGINS']);
  for (const origin of origins) {
    if (!/^https?:\/\/[^/@*\s]+$/.test(origin))
      faults.push(`SADPATH_CORS_ORIGINS: ${origin} is no origin such as https://app.example.com`);
  }
  return origins;
}

function readServices(only: readonly string[], services: readonly string[], faults: string[]): readonly string[] {
  for (const name of only) {
    if (!services.includes(name)) faults.push(`${name} is no service; there are ${services.join(', ')}`);
  }
  return only;
}

function readBehindGateway(env: Env, services: readonly string[], faults: string[]): readonly string[] {
  const named = readServices(listOf(env['SADPATH_SERVICES']), services, faults);
  return named.length === 0 ? services : named;
}

function readUrls(env: Env, services: readonly string[], faults: string[]): Record<string, string> {
  const urls: Record<string, string> = {};
  for (const service of services) {
    const name = urlVariable(service);
    const url = env[name];
    if (url === undefined) continue;
    if (!/^https?:\/\/[^/]+$/.test(url)) faults.push(`${name}=${url} is no origin such as http://127.0.0.1:4001`);
    urls[service] = url;
  }
  if (Object.keys(urls).length > 0 && env['DATABASE_URL'] === undefined) {
    faults.push(
      'several processes share their state through PostgreSQL: with a SADPATH_<SERVICE>_URL, DATABASE_URL must be set',
    );
  }
  return urls;
}

function readSpaceDefaults(env: Env, faults: string[]): SpaceOptions {
  const envelope = env['SADPATH_ENVELOPE'] ?? 'standard';
  const now = env['SADPATH_NOW'];
  const instant = now === undefined ? undefined : parseStart(now);
  if (envelope !== 'standard' && envelope !== 'native')
    faults.push(`SADPATH_ENVELOPE=${envelope} is neither standard nor native`);
  if (now !== undefined && instant === undefined)
    faults.push(`SADPATH_NOW=${now} is no ISO 8601 instant from 1900 to 2200 such as 2026-02-21T10:00:00Z`);
  return {
    envelope: envelope === 'native' ? 'native' : 'standard',
    ...(instant === undefined ? {} : { clock: { instant } }),
    ...(env['SADPATH_SEED'] === undefined ? {} : { seed: env['SADPATH_SEED'] }),
  };
}

function readBounds(env: Env, faults: string[]): Bounds {
  const pairs = BOUND_NAMES.map((bound) => {
    const [name, fallback] = [settingOf(bound), BOUNDS[bound].value];
    return [bound, name === undefined ? fallback : wholeNumber(env, { name, fallback, max: MAX_BOUND }, faults)];
  });
  return Object.fromEntries(pairs) as Bounds;
}

interface NumberSetting {
  readonly name: string;
  readonly fallback: number;
  readonly max: number;
}

function wholeNumber(env: Env, { name, fallback, max }: NumberSetting, faults: string[]): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  faults.push(`${name}=${text} is not a whole number from 0 to ${String(max)}`);
  return fallback;
}
