import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

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
}

/** Reads the environment of the process. */
export function cliConfig(env: Readonly<Record<string, string | undefined>> = process.env): CliConfig {
  return {
    url: env['SADPATH_URL'] ?? `http://127.0.0.1:${env['SADPATH_PORT'] ?? '4000'}`,
    adminToken: env['SADPATH_ADMIN_TOKEN'],
    space: env['SADPATH_SPACE'],
    hasColor: (env['NO_COLOR'] ?? '') === '' && process.stdout.isTTY,
    runDirectory: join(tmpdir(), `sadpath-${userInfo().username}`),
    environment: env,
  };
}

/** Where a sandbox that is started keeps the certificates of issuing. */
export function issuingCertificates({ environment, runDirectory }: CliConfig): string {
  return environment['SADPATH_ISSUING_CERTIFICATES'] ?? join(runDirectory, 'issuing');
}

/** Sets variables for what this process goes on to run. */
export function setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] = value;
}
