import './global-setup';

/** Stops the database of the specs that stand beside the code. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.specServer?.stop();
}
