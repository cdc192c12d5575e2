/** Several processes of the sandbox on one database, as specs meet them. */
export interface RunningStack {
  readonly gateway: string;
  /** Where the processes of a service are asked. */
  origins(service: string): readonly string[];
  /** Kills the first process of a service as `kill -9` does, and starts it again at its address. */
  killAndRestart(service: string): Promise<void>;
}

/** A database that can be away for a while. */
export interface Interruptible {
  /** Ends it and all its connections; the data stay. */
  pause(): Promise<void>;
  /** Resolves when it takes connections again. */
  resume(): Promise<void>;
}
