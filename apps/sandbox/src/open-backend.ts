import { BadConfig, type SandboxConfig, type SpaceBackend } from '@sadpath/service';

/** A place for shared spaces that can be closed. */
export interface OpenBackend extends SpaceBackend {
  close(): Promise<void>;
}

/** Opens PostgreSQL when `DATABASE_URL` names one. */
export async function openBackend({ databaseUrl }: SandboxConfig): Promise<OpenBackend | undefined> {
  if (databaseUrl === undefined) return Promise.resolve(undefined);
  throw new BadConfig(['DATABASE_URL is set, but this version keeps its state in memory only']);
}
