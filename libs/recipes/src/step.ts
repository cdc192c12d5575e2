/** JSON as it stands in a request body; strings may hold `{{references}}`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One ordinary HTTP request of a recipe. Any string of path, headers and body may read earlier answers:
 * `{{login.data.tokens.accessToken}}` is the member of the answer of the step named `login`. All steps but the
 * last are sent with the standard envelope, so that references read the same in every run.
 */
export interface RecipeStep {
  /** Name by which later steps refer to the answer. */
  readonly name?: string;
  /** What the step does, for people. */
  readonly says?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A documented path or one under `/__admin`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** Body sent as it is, for requests that are not JSON. Excludes `body`. */
  readonly rawBody?: string;
  /** Expected status when it is not 2xx; ignored on the last step, which answers the code's status. */
  readonly expect?: number;
  /** Sends the request so many times (default 1); every answer must be as expected. */
  readonly repeat?: number;
  /** Real milliseconds after which the client hangs up; a step that is given up has no HTTP answer. */
  readonly giveUpAfterMs?: number;
}
