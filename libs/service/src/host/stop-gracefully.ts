import { afterRealMs } from '@sadpath/clock';

/** Something that can be closed once. */
export interface Closable {
  close(): Promise<void>;
}

const PATIENCE_MS = 5_000;

/** On SIGINT or SIGTERM: lets running requests end, then closes everything in order; a second signal, or five seconds, ends it at once. */
export function stopGracefully(parts: readonly Closable[]): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    afterRealMs(PATIENCE_MS, () => process.exit(1));
    void closeAll(parts).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function closeAll(parts: readonly Closable[]): Promise<void> {
  for (const part of parts) await part.close();
}
