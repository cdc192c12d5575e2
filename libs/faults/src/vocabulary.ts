/** The names a rule may use: what a rule names that is not here is refused when it is armed. */
export interface Vocabulary {
  readonly services: readonly string[];
  /** Codes that the service may answer, in every way they may be written. */
  codesOf(service: string): readonly string[];
  operationsOf(service: string): readonly string[];
  /** Events that the service delivers; none where it sends nothing. */
  eventsOf(service: string): readonly KnownEvent[];
  /** The service that claims a documented path, if any. */
  serviceOfPath(path: string): string | undefined;
}

/** An event that a service delivers. */
export interface KnownEvent {
  readonly name: string;
  /** True when its receiver can check a signature. */
  readonly isSigned: boolean;
}
