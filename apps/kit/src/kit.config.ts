/** What the environment says to a test kit. */
export interface KitConfig {
  /** Address of a sandbox that runs. */
  readonly url: string | undefined;
  readonly adminToken: string | undefined;
  /** All of it, for a sandbox that is started. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the environment of the process. */
export function kitConfig(): KitConfig {
  const { SADPATH_URL, SADPATH_ADMIN_TOKEN } = process.env;
  const environment = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { url: SADPATH_URL, adminToken: SADPATH_ADMIN_TOKEN, environment: Object.fromEntries(environment) };
}
