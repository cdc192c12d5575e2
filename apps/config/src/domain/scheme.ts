import { configError } from '../config.errors';

/** An account scheme of the core bank to which products are tied (contract §3.2). */
export interface Scheme {
  /**
   * @minLength 1
   * @maxLength 10
   */
  readonly schemeCode: string;
  readonly description?: string;
  /**
   * Kind of the accounts under the scheme.
   * @minLength 1
   */
  readonly accountType: string;
}

/** What a client says about a new scheme. */
export type SchemeDraft = Pick<Scheme, 'schemeCode'> & Partial<Scheme>;

/** Admits a scheme, of savings accounts unless told otherwise. Throws `scheme.already.exists`. */
export function admitScheme(draft: SchemeDraft, stored: Scheme | undefined): Scheme {
  const { schemeCode } = draft;
  if (stored === undefined) return { ...draft, accountType: draft.accountType ?? 'SAVING' };
  throw configError(
    'scheme.already.exists',
    { schemeCode },
    { fields: [{ field: 'schemeCode', message: 'schemeCode is taken' }] },
  );
}
