import type { JobHandler } from '../contract/definition';

/** A service of this process, as far as the platform calls on it. */
export interface LocalService {
  readonly jobs: Readonly<Record<string, JobHandler>>;
  /** Its origin, once it listens. */
  readonly url: string | undefined;
  /** Key of one of its dependencies in a space. */
  readonly dependencyKey: (name: string) => string;
  /** Logs a defect: the only thing that is logged at error level. */
  reportDefect(error: unknown, where: string): void;
}
