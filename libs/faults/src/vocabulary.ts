/** The names a rule may use: what a rule names that is not here is refused when it is armed. */
export interface Vocabulary {
  readonly services: readonly string[];
  /** Codes that the service may answer, in every way they may be written. */
  codesOf(service: string): readonly string[];
  /** Where the service answers its operations. */
  routesOf(service: string): readonly KnownRoute[];
  /** Events that the service delivers; none where it sends nothing. */
  eventsOf(service: string): readonly KnownEvent[];
  /** The service that claims a documented path, if any. */
  serviceOfPath(path: string): string | undefined;
  /** The path of an operation that another way of writing it leads to; the path itself where it leads nowhere else. */
  routedPath(service: string, path: string): string;
}

/** Where a service answers an operation. */
export interface KnownRoute {
  readonly operation: string;
  readonly method: string;
  /** Its path, with parameters as `:name`. */
  readonly url: string;
  /** What its query and its body look like. */
  readonly forms: { readonly query: KnownShape; readonly body: KnownShape };
}

/** What a form says of a value. */
export interface KnownShape {
  /** The members of an object, or of each item of a list, by their names; undefined where anything goes. */
  readonly members: ReadonlyMap<string, () => KnownShape> | undefined;
  readonly isList: boolean;
}

/** An event that a service delivers. */
export interface KnownEvent {
  readonly name: string;
  /** True when its receiver can check a signature. */
  readonly isSigned: boolean;
  /** What its bodies look like. */
  readonly bodies: readonly KnownShape[];
}
