import type { OperationSpec } from './operation/operation-spec';

/** Where the key stands by which a service knows the repetition of a request; `none` where it offers no such key. */
export type KeyPlace = 'header' | { readonly member: string } | 'none';

/** What a service asks of its clients: the conduct of each is judged by it. */
export interface ConductSpec {
  /** The operations that move money, by name. */
  readonly movesMoney: Readonly<Record<string, KeyPlace>>;
  /**
   * What tells the repetition of a request that moves money even without a key: members of its body that no two of them have
   * in common, or its path, where the thing there can be done once.
   */
  readonly toldBy?: Readonly<Record<string, readonly string[] | 'path'>>;
  /** The operations by which a client gets or renews a token. */
  readonly logins?: readonly string[];
  /** Those of them that renew a token by another one, which is used up by it. */
  readonly renewals?: readonly string[];
  /** The codes that tell that a token has expired; of a code that has other reasons too, the one that tells it. */
  readonly expired?: readonly (string | { readonly code: string; readonly reason: string })[];
  /** Operations that only read although their method is not GET. */
  isRead?(operation: OperationSpec): boolean;
  /** Sentences of the platform's own page, by the rules of conduct that stand on them. */
  readonly asks?: Readonly<Record<string, string>>;
}
