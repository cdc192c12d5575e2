import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { nearest } from '@sadpath/faults';
import { SERVICE_NAMES } from '../operations';

/** What the environment says to the command line. */
export interface CliConfig {
  /** Gateway that is talked to unless `--url` names one. */
  readonly url: string;
  readonly adminToken: string | undefined;
  readonly space: string | undefined;
  readonly hasColor: boolean;
  /** Where a sandbox that runs in the background leaves its number and its log. */
  readonly runDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A sentence for each variable that nobody reads. */
  readonly unknown: readonly string[];
}

const KNOWN = [
  ...['URL', 'SPACE', 'PORT', 'HOST', 'ADMIN_TOKEN', 'ADMIN_HOSTS', 'CORS_ORIGINS', 'ENVELOPE', 'NOW', 'SEED'],
  ...['DATA', 'MAX_SPACES', 'TOKEN_SECRET', 'LOG', 'READY', 'SERVICES', 'ISSUING_CERTIFICATES', 'ISSUING_STAGING_PORT'],
  ...['ISSUING_PRODUCTION_PORT', 'ISSUING_TLS_MAX_VERSION', 'ISSUING_TRUSTED_PEERS'],
  ...SERVICE_NAMES.map((name) => `${name.toUpperCase().replaceAll('-', '_')}_URL`),
].map((name) => `SADPATH_${name}`);

/** Reads the environment of the process. */
export function cliConfig(env: Readonly<Record<string, string | undefined>> = process.env): CliConfig {
  const own = Object.keys(env).filter((name) => name.startsWith('SADPATH_') && !KNOWN.includes(name));
  return {
    url: env['SADPATH_URL'] ?? `http://127.0.0.1:${env['SADPATH_PORT'] ?? '4000'}`,
    adminToken: env['SADPATH_ADMIN_TOKEN'],
    space: env['SADPATH_SPACE'],
    hasColor: (env['NO_COLOR'] ?? '') === '' && process.stdout.isTTY,
    runDirectory: join(tmpdir(), `sadpath-${userInfo().username}`),
    environment: env,
    unknown: own.map(
      (name) => `${name} is no variable of the sandbox; the nearest are ${nearest(name, KNOWN).join(', ')}`,
    ),
  };
}

/** Sets variables for what this process goes on to run. */
export function setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] = value;
}
