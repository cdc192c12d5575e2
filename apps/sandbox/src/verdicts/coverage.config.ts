/** Where the sandbox is that is reported of, unless the command line says so. */
export interface CoverageConfig {
  readonly url: string;
  readonly token: string | undefined;
}

/** Reads the environment of the process. */
export function coverageConfig(env: Readonly<Record<string, string | undefined>> = process.env): CoverageConfig {
  return { url: env['SADPATH_URL'] ?? 'http://localhost:4000', token: env['SADPATH_ADMIN_TOKEN'] };
}
