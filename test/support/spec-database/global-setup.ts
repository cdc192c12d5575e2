import { PostgresServer } from '../../../libs/testing/src/postgres-server';

declare global {
  // The hooks of Jest share nothing but the global object, and only `var` declares a member of it.
  var specServer: PostgresServer | undefined;
}

/** Starts the database of the specs that stand beside the code. */
export default async function globalSetup(): Promise<void> {
  globalThis.specServer = await PostgresServer.start();
  process.env['SADPATH_SPEC_DATABASE'] = globalThis.specServer.url;
}
