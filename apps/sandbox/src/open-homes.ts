import { PostgresHomes } from '@sadpath/homes';
import type { SandboxConfig } from '@sadpath/service';

/** Opens PostgreSQL as the home of all spaces when `DATABASE_URL` names one. Throws `StoreUnavailable`. */
export async function openHomes({
  databaseUrl,
  bounds,
  spaceDefaults,
}: SandboxConfig): Promise<PostgresHomes | undefined> {
  if (databaseUrl === undefined) return undefined;
  return PostgresHomes.open(databaseUrl, { capacity: bounds.maxSpaces, bounds, defaults: spaceDefaults });
}
