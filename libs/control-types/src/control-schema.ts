// Written by `npm run control:types` from the document of the control API, and compared with it.
/* eslint max-lines: off -- as long as the document */

interface components {
  schemas: {
    readonly Problem: {
      /** @description `urn:sadpath:problem:` and the kind */
      readonly type: string;
      readonly title: string;
      readonly status: number;
      readonly detail: string;
      /** @description Names that would be known */
      readonly nearest?: readonly unknown[];
      readonly problems?: readonly components['schemas']['PointedProblem'][];
      /** @description The member that is wrong */
      readonly member?: string;
      /** @description JSON pointer into the body */
      readonly pointer?: string;
      /** @description What to use for what has no meaning here */
      readonly instead?: string;
      readonly header?: string;
      readonly space?: string;
      readonly bytes?: number;
      /** @description What the sandbox bears */
      readonly limit?: number;
    };
    readonly PointedProblem: {
      /** @description JSON pointer into the body */
      readonly pointer: string;
      readonly message: string;
      readonly nearest?: readonly unknown[];
    };
    readonly NamedState: {
      readonly steps?: readonly components['schemas']['RecipeStep'][];
      /** @description A code as `service/code` */
      readonly recipe?: string;
    };
    readonly RecipeStep: {
      /** @description By which later steps read the answer */
      readonly name?: string;
      /** @description For people */
      readonly says?: string;
      /** @enum {string} */
      readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly headers?: {
        readonly [key: string]: string;
      };
      readonly body?: unknown;
      /** @description A body that is sent as it is */
      readonly rawBody?: string;
      /** @description The status, when it is not 2xx */
      readonly expect?: number;
      readonly repeat?: number;
      /** @description Real milliseconds after which the client hangs up */
      readonly giveUpAfterMs?: number;
    };
    readonly UnreadableSpace: {
      readonly id: string;
      readonly unreadable: string;
    };
    readonly IndexAnswer: {
      /** @description Where its OpenAPI document is */
      readonly openapi: string;
      readonly items: readonly components['schemas']['ControlOperation'][];
    };
    readonly ControlOperation: {
      readonly method: string;
      readonly path: string;
      /** @description What it is about */
      readonly tag: string;
      readonly summary: string;
    };
    readonly HealthAnswer: {
      /** @enum {string} */
      readonly status: 'ok';
      readonly services: readonly string[];
    };
    readonly VersionAnswer: {
      readonly name: string;
      readonly version: string;
      readonly node: string;
    };
    readonly ServicesAnswer: {
      readonly items: readonly components['schemas']['ServiceInfo'][];
    };
    readonly ServiceInfo: {
      readonly name: string;
      readonly title: string;
      /** @description Its own origin; not told where it runs in another process */
      readonly url?: string;
      readonly basePaths: readonly string[];
      /** @description The systems behind it */
      readonly dependencies: readonly string[];
      readonly events: readonly components['schemas']['DeliveredEvent'][];
      readonly settings: readonly components['schemas']['Setting'][];
      readonly credentials: readonly string[];
      /** @description How many codes it has */
      readonly codes: number;
    };
    readonly DeliveredEvent: {
      readonly name: string;
      readonly meaning: string;
      readonly isSigned: boolean;
    };
    readonly Setting: {
      readonly name: string;
      /** @description True or false, a whole number, a text, an address, or one of these words */
      readonly takes: ('flag' | 'whole' | 'text' | 'url') | readonly string[];
      readonly meaning: string;
      /** @description Of a number */
      readonly unit?: string;
      /** @description The lowest number that is taken, where that is not 0 */
      readonly least?: number;
      /** @description The highest number that is taken, where its meaning gives one */
      readonly most?: number;
      /** @description The setting whose number this one does not exceed */
      readonly notAbove?: string;
      /** @description The setting whose number this one does not exceed where both are set */
      readonly notAboveWhereSet?: string;
      readonly default: string | number | boolean | null;
    };
    readonly OperationsAnswer: {
      readonly items: readonly components['schemas']['OperationInfo'][];
    };
    readonly OperationInfo: {
      readonly service: string;
      readonly operation: string;
      readonly method: string;
      readonly path: string;
      readonly summary: string;
      readonly codes: readonly string[];
    };
    readonly KnownError: {
      /** @description `service/code` */
      readonly id: string;
      readonly service: string;
      readonly code: string;
      /** @description Absent where the failure lies below HTTP */
      readonly status?: number;
      readonly alsoStatus?: readonly number[];
      /** @enum {string} */
      readonly statusFrom?: 'document' | 'contract' | 'ours';
      /** @description What the standard envelope says in place of the name */
      readonly wire?: string;
      /** @description A refusal of the connection, which no HTTP answer carries */
      readonly belowHttp?: boolean;
      /**
       * @description It tells of an effect that stands, or that there is none
       * @enum {string}
       */
      readonly phase?: 'before' | 'after';
      readonly documented: boolean;
      readonly message: string;
      readonly category: string;
      /** @enum {string} */
      readonly retry: 'never' | 'after-change' | 'after-wait' | 'same-request' | 'check-first';
      readonly meaning: string;
      readonly remedy: string;
      /** @description Kinds of the members of `details` */
      readonly details?: {
        readonly [key: string]: unknown;
      };
      readonly detailsMayLack?: boolean;
      readonly operations: readonly string[];
      readonly recipe: components['schemas']['RecipeOfCode'];
    };
    readonly RecipeOfCode: {
      readonly title: string;
      readonly natural:
        | true
        | {
            readonly impossible: string;
          };
      readonly steps: readonly components['schemas']['RecipeStep'][];
      readonly curl: readonly string[];
      readonly remedy?: components['schemas']['Remedy'];
    };
    readonly Remedy: {
      readonly steps?: readonly components['schemas']['RecipeStep'][];
      readonly request?: components['schemas']['ChangedRequest'];
      readonly finds?: components['schemas']['RemedyFinding'];
      /** @description ISO 8601 duration */
      readonly wait?: string;
      /** @description The code that refuses the same request thirty days later */
      readonly later?: string;
      /** @description Why nothing leads past it */
      readonly impossible?: string;
    };
    readonly ChangedRequest: {
      /** @enum {string} */
      readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      readonly path?: string;
      readonly headers?: {
        readonly [key: string]: string;
      };
      readonly body?: unknown;
    };
    readonly RemedyFinding: {
      /** @description A member of an answer */
      readonly at: string;
      readonly is: unknown;
      /** @description What that means */
      readonly means?: string;
    };
    readonly SettingsAnswer: {
      readonly items: readonly components['schemas']['Setting'][];
    };
    readonly SpacesAnswer: {
      readonly items: readonly (components['schemas']['SpaceInfo'] | components['schemas']['UnreadableSpace'])[];
    };
    readonly SpaceInfo: {
      readonly id: string;
      readonly label?: string;
      /** @description False: in no coverage */
      readonly counted?: boolean;
      readonly seed: string;
      /** @enum {string} */
      readonly envelope: 'standard' | 'native';
      /** @enum {string} */
      readonly fixtures: 'default' | 'none';
      readonly settings: {
        readonly [key: string]: unknown;
      };
      /** @description Real milliseconds without a request after which it is dropped */
      readonly ttlMs?: number;
      readonly clock: components['schemas']['SpaceClock'];
      readonly requests: components['schemas']['Tally'];
      /** @description Armed rules */
      readonly faults: number;
    };
    readonly SpaceClock: {
      /** Format: date-time */
      readonly now: string;
      /** @enum {string} */
      readonly mode: 'running' | 'frozen';
    };
    readonly Tally: {
      readonly natural: number;
      readonly forced: number;
    };
    readonly SpaceBody: {
      readonly ttlMs?: number;
      /** @enum {string} */
      readonly envelope?: 'standard' | 'native';
      /** @description By the names that `GET /__admin/settings` lists */
      readonly settings?: {
        readonly [key: string]: unknown;
      };
      /**
       * @description Off: requests that are too many are let through
       * @enum {string}
       */
      readonly rateLimits?: 'on' | 'off';
      /** @description Given unless named */
      readonly id?: string;
      /** @description Name of the test */
      readonly label?: string;
      /** @description False: in no coverage */
      readonly counted?: boolean;
      readonly seed?: string | number;
      /** @description An instant fixes the clock there; an object may let it run from there */
      readonly clock?:
        | string
        | {
            readonly instant?: string;
            /** @enum {unknown} */
            readonly mode?: 'running' | 'frozen';
          };
      /** @enum {string} */
      readonly fixtures?: 'default' | 'none';
    };
    readonly SpaceChange: {
      readonly ttlMs?: number;
      /** @enum {string} */
      readonly envelope?: 'standard' | 'native';
      /** @description By the names that `GET /__admin/settings` lists */
      readonly settings?: {
        readonly [key: string]: unknown;
      };
      /**
       * @description Off: requests that are too many are let through
       * @enum {string}
       */
      readonly rateLimits?: 'on' | 'off';
    };
    readonly ResetAnswer: {
      readonly reset: readonly ('state' | 'faults' | 'clock' | 'requests' | 'dependencies')[];
    };
    readonly ResetBody: {
      readonly only?: readonly ('state' | 'faults' | 'clock' | 'requests' | 'dependencies')[];
    };
    readonly FaultsAnswer: {
      readonly items: readonly components['schemas']['ArmedFaultInfo'][];
    };
    readonly ArmedFaultInfo: {
      readonly id: string;
      readonly match: components['schemas']['FaultMatch'];
      readonly stages: readonly components['schemas']['FaultStage'][];
      readonly skip: number;
      readonly probability: number;
      readonly seed: number;
      /** @description Virtual milliseconds from `armedAt` to its end */
      readonly ttlMs?: number;
      /** Format: date-time */
      readonly armedAt: string;
      /** @description How many requests or attempts fitted */
      readonly seen: number;
      /** @description How many of them it met */
      readonly fired: number;
      readonly isSpent: boolean;
      /** @description What it does, to what, and how often it has seen and done it */
      readonly explain: string;
    };
    readonly FaultMatch: {
      readonly service?: string;
      readonly event?: string;
      readonly operation?: string;
      readonly method?: string;
      readonly path?: string;
      readonly query?: {
        readonly [key: string]: unknown;
      };
      readonly headers?: {
        readonly [key: string]: unknown;
      };
      readonly body?: unknown;
    };
    readonly FaultStage: {
      readonly effect: components['schemas']['FaultEffect'];
      /** @description How often, for ever where it is absent */
      readonly times?: number;
    };
    readonly FaultEffect: {
      readonly pass?: boolean;
      readonly error?: components['schemas']['ForcedCode'];
      /** @enum {string} */
      readonly phase?: 'before' | 'after';
      readonly delay?: components['schemas']['FaultDelay'];
      /** @enum {string} */
      readonly network?:
        | 'CONNECTION_RESET_BY_PEER'
        | 'EMPTY_RESPONSE'
        | 'MALFORMED_RESPONSE_CHUNK'
        | 'RANDOM_DATA_THEN_CLOSE'
        | 'TRUNCATED_BODY'
        | 'SLOW_DRIP'
        | 'HANG';
      readonly retryAfter?: number | string;
      /** @enum {string} */
      readonly delivery?: 'DUPLICATE' | 'LATE' | 'BAD_SIGNATURE' | 'LOST';
      /** @description ISO 8601 duration of virtual time */
      readonly lateBy?: string;
    };
    readonly ForcedCode: {
      readonly code: string;
    };
    readonly FaultDelay: {
      /** @enum {string} */
      readonly type: 'fixed' | 'uniform' | 'lognormal';
      readonly ms?: number;
      readonly min?: number;
      readonly max?: number;
      readonly median?: number;
      readonly sigma?: number;
    };
    readonly PresetsAnswer: {
      readonly items: readonly ({
        readonly id: string;
        readonly match: Record<string, unknown>;
      } & {
        readonly [key: string]: unknown;
      })[];
    };
    readonly ClockAnswer: {
      /** Format: date-time */
      readonly now: string;
      /** @enum {string} */
      readonly mode: 'running' | 'frozen';
      /** Format: date-time */
      readonly start: string;
      readonly due: readonly components['schemas']['Job'][];
    };
    readonly Job: {
      /** Format: date-time */
      readonly at: string;
      readonly service: string;
      readonly job: string;
      /** @description Key of what it is about */
      readonly entity: string;
    };
    readonly MovedClockAnswer: {
      /** Format: date-time */
      readonly now: string;
      /** @enum {string} */
      readonly mode: 'running' | 'frozen';
      /** Format: date-time */
      readonly start: string;
      readonly due: readonly components['schemas']['Job'][];
      readonly ran: readonly components['schemas']['Job'][];
    };
    readonly ClockBody: {
      /** @enum {string} */
      readonly action: 'freeze' | 'advance' | 'set' | 'resume' | 'reset';
      /** @description Of `set` and `freeze`: ISO 8601, a date (its midnight in UTC) or a time with a zone */
      readonly instant?: string;
      /** @description Of `advance`: an ISO 8601 duration */
      readonly duration?: string;
    };
    readonly SpaceEventInfo: {
      /** @description request, fault-armed, clock, dependency, delivery, reset and others */
      readonly type: string;
    };
    readonly JobBody: {
      /** @description Milliseconds since 1970 */
      readonly at: number;
      readonly service: string;
      readonly job: string;
      readonly entity: string;
      readonly payload?: unknown;
    };
    readonly DependenciesAnswer: {
      readonly items: readonly components['schemas']['DependencyInfo'][];
    };
    readonly DependencyInfo: {
      readonly name: string;
      /** @enum {string} */
      readonly state: 'up' | 'down' | 'slow' | 'corrupt';
      /** @description Real milliseconds */
      readonly slowMs?: number;
      readonly meaning: string;
      /** @description The services that feel it */
      readonly services: readonly string[];
      /** Format: date-time */
      readonly since?: string;
    };
    readonly DependencyBody: {
      /** @enum {string} */
      readonly state: 'up' | 'down' | 'slow' | 'corrupt';
      /** @description Real milliseconds; of `slow` alone */
      readonly slowMs?: number;
    };
    readonly JournalPage: {
      readonly tally?: components['schemas']['Tally'];
      readonly items: readonly components['schemas']['JournalEntryInfo'][];
      /** @description Absent where nothing is older */
      readonly previous?: string;
      readonly next?: string;
      /** @description In the shape of WireMock */
      readonly requests?: readonly Record<string, unknown>[];
      readonly meta?: {
        readonly total: number;
      };
    };
    readonly JournalEntryInfo: {
      /** @description Where all spaces were asked for */
      readonly space?: string;
      readonly id: string;
      /** @description What its client calls it, and the requests that it causes */
      readonly requestId: string;
      /**
       * Format: date-time
       * @description Virtual time
       */
      readonly at: string;
      /**
       * Format: date-time
       * @description Real time
       */
      readonly realAt: string;
      readonly service: string;
      readonly operation?: string;
      readonly method: string;
      readonly path: string;
      readonly query:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      readonly headers:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      readonly body?: unknown;
      /** @description The service that sent it, when it was one of the suite */
      readonly caller?: string;
      /** @description 0 where no answer came */
      readonly status: number;
      readonly code?: string;
      /** @enum {string} */
      readonly outcome: 'natural' | 'forced' | 'sandbox';
      /** @description What forced the outcome */
      readonly rule?: string;
      readonly response?: unknown;
      readonly responseHeaders:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      /** @description What kept the answer from arriving, or changed it on its way */
      readonly spoiltBy?: string;
      /** @description The client had gone before it could be answered */
      readonly hungUp?: boolean;
      /** @description Real milliseconds */
      readonly tookMs: number;
      /** @description Why the answer is what it is, step by step */
      readonly notes: readonly string[];
      /** @description Which attempt at the same logical request it is, from 1; told by lists */
      readonly attempt?: number;
    };
    readonly Explanation: {
      readonly id: string;
      readonly requestId: string;
      /** Format: date-time */
      readonly at: string;
      /** @description Method and path */
      readonly request: string;
      readonly service: string;
      readonly operation: string | null;
      readonly status: number;
      readonly code: string | null;
      /** @enum {string} */
      readonly outcome: 'natural' | 'forced' | 'sandbox';
      readonly because: string;
      readonly steps: readonly string[];
      /** @description Where the contract settles what refused */
      readonly contract?: string;
      /** @description The values that decided, such as `available 50.00 < required 100.10` */
      readonly comparison?: string;
      /** @description What the answer tells beside its sentence */
      readonly compared?: {
        readonly [key: string]: unknown;
      };
      /** @description What its service asked of others to answer it, in order */
      readonly asked?: readonly components['schemas']['AskedInfo'][];
      /** @description Documents that the operation had looked at when it refused, and those that the request names */
      readonly documents?: readonly components['schemas']['NamedDocumentInfo'][];
      /** @description Where no operation was called */
      readonly nearestRoutes?: readonly string[];
      /** @description The service whose code it is */
      readonly raisedBy?: string;
      readonly meaning?: string;
      readonly remedy?: string;
      /** @enum {string} */
      readonly retry?: 'never' | 'after-change' | 'after-wait' | 'same-request' | 'check-first';
    };
    readonly AskedInfo: {
      readonly id: string;
      readonly service: string;
      readonly operation: string | null;
      readonly status: number;
      readonly code: string | null;
    };
    readonly NamedDocumentInfo: {
      readonly collection: string;
      readonly id: string;
      readonly state?: string;
      readonly version?: string | number;
      /** @description When it was last changed, where it has no version */
      readonly updatedAt?: string;
      /**
       * @description When it was so: noted at the refusal, or looked up now
       * @enum {string}
       */
      readonly asOf: 'the refusal' | 'now';
    };
    readonly FoundRequests: {
      readonly items: readonly components['schemas']['JournalEntryInfo'][];
      /** @description In the shape of WireMock */
      readonly requests: readonly {
        readonly [key: string]: unknown;
      }[];
    };
    readonly RequestPattern: {
      readonly service?: unknown;
      readonly operation?: unknown;
      readonly requestId?: unknown;
      readonly method?: unknown;
      /** @description `*` stands for one segment, `**` for any text */
      readonly path?: unknown;
      readonly query?: unknown;
      readonly headers?: unknown;
      readonly body?: unknown;
      readonly status?: unknown;
      readonly code?: unknown;
      readonly outcome?: unknown;
      readonly rule?: unknown;
    };
    readonly RequestCount: {
      readonly count: number;
    };
    readonly WaitAnswer: {
      readonly met: boolean;
      readonly count: number;
      readonly items: readonly components['schemas']['JournalEntryInfo'][];
    };
    readonly WaitBody: {
      readonly match?: components['schemas']['RequestPattern'];
      /** @description 1 unless given */
      readonly count?: number;
      /** @description Real milliseconds; 5000 unless given */
      readonly timeoutMs?: number;
    };
    readonly StateAnswer: {
      readonly items: readonly components['schemas']['CollectionDocuments'][];
    };
    readonly CollectionDocuments: {
      readonly service: string;
      readonly collection: string;
      readonly documents: {
        readonly [key: string]: {
          readonly [key: string]: unknown;
        };
      };
    };
    readonly NamesAnswer: {
      readonly items: readonly string[];
    };
    readonly WrittenByCollection: {
      readonly items: {
        readonly [key: string]: number;
      };
    };
    readonly DocumentsAnswer: {
      readonly items: readonly {
        readonly [key: string]: unknown;
      }[];
    };
    readonly WrittenAnswer: {
      readonly items: number;
    };
    readonly OutboxAnswer: {
      readonly items: readonly components['schemas']['OutboxMessageInfo'][];
    };
    readonly OutboxMessageInfo: {
      readonly id: string;
      /** Format: date-time */
      readonly at: string;
      readonly service: string;
      /** @enum {string} */
      readonly channel: 'sms' | 'email' | 'event' | 'webhook' | 'callback';
      /** @description Phone number, address, topic or URL */
      readonly to: string;
      readonly body: {
        readonly [key: string]: unknown;
      };
      readonly delivery?: components['schemas']['DeliveryInfo'];
    };
    readonly DeliveryInfo: {
      readonly event?: string;
      /** @enum {string} */
      readonly status?: 'not-configured' | 'pending' | 'delivered' | 'given-up';
      readonly attempts?: readonly components['schemas']['DeliveryAttempt'][];
      /** Format: date-time */
      readonly nextAt?: string;
    };
    readonly DeliveryAttempt: {
      /** Format: date-time */
      readonly at: string;
      /** @description 0 where no answer came */
      readonly status: number;
      readonly reason?: string;
      /** @description The rule that forced it */
      readonly rule?: string;
      readonly delivery?: string;
      readonly lateBy?: string;
      /** @description What each copy got */
      readonly copies?: readonly number[];
      /** @description By which the receiver knows the sender, as they were sent */
      readonly headers?: {
        readonly [key: string]: unknown;
      };
      /**
       * @description Whether the headers are what the key of the space makes of the bytes that were sent
       * @enum {string}
       */
      readonly signature?: 'fits' | 'does-not-fit';
    };
    readonly MachinesAnswer: {
      readonly items: readonly components['schemas']['MachineInfo'][];
    };
    readonly MachineInfo: {
      readonly service: string;
      readonly name: string;
      readonly meaning: string;
      readonly collection: string;
      readonly states: readonly components['schemas']['MachineState'][];
      readonly moves: readonly components['schemas']['MachineMove'][];
      readonly refusals: readonly components['schemas']['MachineRefusal'][];
    };
    readonly MachineState: {
      readonly name: string;
      readonly isTerminal: boolean;
      readonly count: number;
      /** @description The keys of the first hundred */
      readonly documents: readonly string[];
    };
    readonly MachineMove: {
      readonly from: string;
      readonly event: string;
      readonly to: string;
    };
    readonly MachineRefusal: {
      readonly state: string;
      readonly event: string;
      readonly code: string;
    };
    readonly SnapshotsAnswer: {
      readonly items: readonly components['schemas']['SnapshotFacts'][];
    };
    readonly SnapshotFacts: {
      readonly name: string;
      /**
       * Format: date-time
       * @description The time of the space when it was taken
       */
      readonly at?: string;
      /** @description Milliseconds since then, by the clock of the space */
      readonly ageMs?: number;
      readonly bytes: number;
    };
    readonly SavedSnapshot: {
      readonly name: string;
      /** Format: date-time */
      readonly at: string;
      /** @description Older ones that had to make room */
      readonly dropped?: readonly string[];
    };
    readonly LoadedSnapshot: {
      readonly name: string;
      /** Format: date-time */
      readonly now: string;
    };
    readonly LoadBody: {
      /** @description Id of another space */
      readonly from?: string;
    };
    readonly SeedAnswer: {
      readonly items: readonly components['schemas']['SeededInfo'][];
    };
    readonly SeededInfo: {
      readonly name: string;
      readonly last?: unknown;
    };
    readonly RecipesAnswer: {
      readonly items: readonly components['schemas']['Recipe'][];
    };
    readonly Recipe: {
      readonly service: string;
      readonly code: string;
      readonly title: string;
      readonly natural?: components['schemas']['NoWay'];
      readonly steps: readonly components['schemas']['RecipeStep'][];
      readonly remedy?: components['schemas']['Remedy'];
    };
    readonly NoWay: {
      readonly impossible: string;
    };
    readonly RecipeRun: {
      readonly service: string;
      readonly code: string;
      readonly title?: string;
      /**
       * @description The code has no natural way
       * @constant
       */
      readonly played?: false;
      readonly natural?: components['schemas']['NoWay'];
      readonly passed?: boolean;
      readonly status?: number;
      readonly outcome?: string;
      /** @description False where the refusal is that no answer comes */
      readonly answered?: boolean;
      readonly fault?: string;
      readonly steps?: readonly components['schemas']['PlayedStep'][];
    };
    readonly PlayedStep: {
      readonly request: components['schemas']['SentRequest'];
      readonly answer?: components['schemas']['PlayedAnswer'];
      /** @description What differed from the expectation */
      readonly fault?: string;
    };
    readonly SentRequest: {
      /** @enum {string} */
      readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly headers: {
        readonly [key: string]: string;
      };
      readonly body?: string;
    };
    readonly PlayedAnswer: {
      readonly status: number;
      readonly headers: {
        readonly [key: string]: string;
      };
      readonly body?: unknown;
    };
    readonly RunBody: {
      /**
       * @description Envelope of the last answer
       * @enum {string}
       */
      readonly envelope?: 'standard' | 'native';
    };
    readonly CoverageAnswer: {
      readonly figures: components['schemas']['Figures'];
      readonly operations: readonly components['schemas']['CalledOperationInfo'][];
      readonly items: readonly components['schemas']['CoveredPairInfo'][];
      /** @description Forced on operations that do not declare them: in no figure */
      readonly undeclared?: readonly components['schemas']['UndeclaredPairInfo'][];
    };
    readonly Figures: {
      readonly all: components['schemas']['Figure'];
      readonly used: components['schemas']['Figure'];
      readonly called: components['schemas']['Figure'];
    };
    readonly Figure: {
      readonly pairs: components['schemas']['Share'];
      readonly codes: components['schemas']['Share'];
    };
    readonly Share: {
      readonly total: number;
      readonly met: number;
      readonly natural: number;
      readonly forced: number;
      /** @description Whole percents, rounded down; null where there is nothing to meet */
      readonly percent: number | null;
    };
    readonly CalledOperationInfo: {
      readonly service: string;
      readonly operation: string;
      readonly calls: number;
    };
    readonly CoveredPairInfo: {
      readonly service: string;
      readonly operation: string;
      /** @description `service/code` */
      readonly code: string;
      readonly meet: components['schemas']['WaysToMeet'];
      /** @enum {string} */
      readonly state: 'unmet' | 'forced' | 'natural';
      readonly natural: number;
      readonly forced: number;
      /** Format: date-time */
      readonly firstAt?: string;
      /** Format: date-time */
      readonly lastAt?: string;
      readonly spaces: readonly components['schemas']['MeetingSpaceInfo'][];
    };
    readonly WaysToMeet: {
      readonly natural?: string;
      readonly forced: string;
    };
    readonly MeetingSpaceInfo: {
      readonly id: string;
      readonly label?: string;
    };
    readonly UndeclaredPairInfo: {
      readonly service: string;
      readonly operation: string;
      /** @description `service/code` */
      readonly code: string;
      readonly forced: number;
      readonly spaces: readonly components['schemas']['MeetingSpaceInfo'][];
    };
    readonly MergeAnswer: {
      readonly merged: number;
    };
    readonly MergeBody: {
      /** @description What `GET coverage` answered there */
      readonly runs: readonly components['schemas']['CoverageAnswer'][];
    };
    readonly ConductAnswer: {
      readonly counts: components['schemas']['SeverityCounts'];
      readonly findings: readonly components['schemas']['FindingInfo'][];
      readonly lost: components['schemas']['LostConduct'];
    };
    readonly SeverityCounts: {
      readonly info: number;
      readonly warning: number;
      readonly critical: number;
    };
    readonly FindingInfo: {
      readonly rule: string;
      /** @enum {string} */
      readonly severity: 'info' | 'warning' | 'critical';
      readonly space: string;
      readonly label?: string;
      /** @description What was seen, with the values */
      readonly seen: string;
      /** @description What to do instead */
      readonly advice: string;
      /** @description The sentence of the platform’s own page that asks for it */
      readonly asks?: string;
      readonly requests: readonly components['schemas']['ConcernedRequest'][];
      /** @description True where its space, or the journal of it, has gone since */
      readonly past?: boolean;
    };
    readonly ConcernedRequest: {
      readonly id: string;
      /** Format: date-time */
      readonly at: string;
      /** Format: date-time */
      readonly realAt: string;
      readonly service: string;
      readonly operation?: string;
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly code?: string;
      /** @description Milliseconds that its answer asked to wait */
      readonly retryAfterMs?: number;
    };
    readonly LostConduct: {
      readonly findings: components['schemas']['SeverityCounts'];
      /** @description Requests that a bounded journal let go before anybody could judge them */
      readonly requests: number;
    };
    readonly ZoneAnswer: {
      readonly items: readonly components['schemas']['DnsRecordInfo'][];
    };
    readonly DnsRecordInfo: {
      /** @enum {string} */
      readonly type: 'A' | 'AAAA' | 'PTR';
      readonly name: string;
      readonly values: readonly string[];
    };
    readonly AllowlistAnswer: {
      readonly entries: readonly string[];
      readonly program: string;
    };
    readonly AllowlistBody: {
      readonly entries: readonly string[];
    };
    readonly CertificatesAnswer: {
      /** @description Null where the service runs elsewhere */
      readonly directory: string | null;
      readonly items: readonly components['schemas']['CertificateInfo'][];
    };
    readonly CertificateInfo: {
      readonly name: string;
      readonly organization: string;
      readonly organizationalUnits: readonly string[];
      readonly commonName: string;
      readonly dnsNames: readonly string[];
      readonly ipAddresses: readonly string[];
      /** @enum {string} */
      readonly environment: 'staging' | 'production';
      readonly isFromPlatform: boolean;
      readonly isRevoked: boolean;
      /** @description Milliseconds since 1970 */
      readonly notBefore: number;
      /** @description Milliseconds since 1970 */
      readonly notAfter: number;
    };
    readonly CertificateBody: {
      readonly name: string;
      readonly organizationalUnits: readonly string[];
      readonly commonName: string;
      readonly dnsNames?: readonly string[];
      readonly ipAddresses?: readonly string[];
      /** @enum {string} */
      readonly environment?: 'staging' | 'production';
    };
    readonly RevokedKey: {
      readonly name: string;
      readonly isRevoked: boolean;
    };
    readonly TenantWebhookInfo: {
      readonly url: string;
      readonly tenant: string;
    };
    readonly WebhookBody: {
      readonly url: string;
    };
    readonly MovedCardholder: {
      readonly cardholderId: number;
      readonly status: string;
    };
    readonly OfficeMoveBody: {
      /** @enum {string} */
      readonly move: 'adminDecline' | 'error' | 'delete' | 'pending';
    };
    readonly ClosedCard: {
      readonly cardId: number;
      readonly status: string;
    };
    readonly AnsweredRegistration: {
      readonly depositId: number;
      readonly status: string;
    };
    readonly ReplyBody: {
      /** @enum {string} */
      readonly reply: 'confirm' | 'ignore';
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type PointedProblem = components['schemas']['PointedProblem'];
export type NamedState = components['schemas']['NamedState'];
export type RecipeStep = components['schemas']['RecipeStep'];
export type UnreadableSpace = components['schemas']['UnreadableSpace'];
export type IndexAnswer = components['schemas']['IndexAnswer'];
export type ControlOperation = components['schemas']['ControlOperation'];
export type HealthAnswer = components['schemas']['HealthAnswer'];
export type VersionAnswer = components['schemas']['VersionAnswer'];
export type ServicesAnswer = components['schemas']['ServicesAnswer'];
export type ServiceInfo = components['schemas']['ServiceInfo'];
export type DeliveredEvent = components['schemas']['DeliveredEvent'];
export type Setting = components['schemas']['Setting'];
export type OperationsAnswer = components['schemas']['OperationsAnswer'];
export type OperationInfo = components['schemas']['OperationInfo'];
export type KnownError = components['schemas']['KnownError'];
export type RecipeOfCode = components['schemas']['RecipeOfCode'];
export type Remedy = components['schemas']['Remedy'];
export type ChangedRequest = components['schemas']['ChangedRequest'];
export type RemedyFinding = components['schemas']['RemedyFinding'];
export type SettingsAnswer = components['schemas']['SettingsAnswer'];
export type SpacesAnswer = components['schemas']['SpacesAnswer'];
export type SpaceInfo = components['schemas']['SpaceInfo'];
export type SpaceClock = components['schemas']['SpaceClock'];
export type Tally = components['schemas']['Tally'];
export type SpaceBody = components['schemas']['SpaceBody'];
export type SpaceChange = components['schemas']['SpaceChange'];
export type ResetAnswer = components['schemas']['ResetAnswer'];
export type ResetBody = components['schemas']['ResetBody'];
export type FaultsAnswer = components['schemas']['FaultsAnswer'];
export type ArmedFaultInfo = components['schemas']['ArmedFaultInfo'];
export type FaultMatch = components['schemas']['FaultMatch'];
export type FaultStage = components['schemas']['FaultStage'];
export type FaultEffect = components['schemas']['FaultEffect'];
export type ForcedCode = components['schemas']['ForcedCode'];
export type FaultDelay = components['schemas']['FaultDelay'];
export type PresetsAnswer = components['schemas']['PresetsAnswer'];
export type ClockAnswer = components['schemas']['ClockAnswer'];
export type Job = components['schemas']['Job'];
export type MovedClockAnswer = components['schemas']['MovedClockAnswer'];
export type ClockBody = components['schemas']['ClockBody'];
export type SpaceEventInfo = components['schemas']['SpaceEventInfo'];
export type JobBody = components['schemas']['JobBody'];
export type DependenciesAnswer = components['schemas']['DependenciesAnswer'];
export type DependencyInfo = components['schemas']['DependencyInfo'];
export type DependencyBody = components['schemas']['DependencyBody'];
export type JournalPage = components['schemas']['JournalPage'];
export type JournalEntryInfo = components['schemas']['JournalEntryInfo'];
export type Explanation = components['schemas']['Explanation'];
export type AskedInfo = components['schemas']['AskedInfo'];
export type NamedDocumentInfo = components['schemas']['NamedDocumentInfo'];
export type FoundRequests = components['schemas']['FoundRequests'];
export type RequestPattern = components['schemas']['RequestPattern'];
export type RequestCount = components['schemas']['RequestCount'];
export type WaitAnswer = components['schemas']['WaitAnswer'];
export type WaitBody = components['schemas']['WaitBody'];
export type StateAnswer = components['schemas']['StateAnswer'];
export type CollectionDocuments = components['schemas']['CollectionDocuments'];
export type NamesAnswer = components['schemas']['NamesAnswer'];
export type WrittenByCollection = components['schemas']['WrittenByCollection'];
export type DocumentsAnswer = components['schemas']['DocumentsAnswer'];
export type WrittenAnswer = components['schemas']['WrittenAnswer'];
export type OutboxAnswer = components['schemas']['OutboxAnswer'];
export type OutboxMessageInfo = components['schemas']['OutboxMessageInfo'];
export type DeliveryInfo = components['schemas']['DeliveryInfo'];
export type DeliveryAttempt = components['schemas']['DeliveryAttempt'];
export type MachinesAnswer = components['schemas']['MachinesAnswer'];
export type MachineInfo = components['schemas']['MachineInfo'];
export type MachineState = components['schemas']['MachineState'];
export type MachineMove = components['schemas']['MachineMove'];
export type MachineRefusal = components['schemas']['MachineRefusal'];
export type SnapshotsAnswer = components['schemas']['SnapshotsAnswer'];
export type SnapshotFacts = components['schemas']['SnapshotFacts'];
export type SavedSnapshot = components['schemas']['SavedSnapshot'];
export type LoadedSnapshot = components['schemas']['LoadedSnapshot'];
export type LoadBody = components['schemas']['LoadBody'];
export type SeedAnswer = components['schemas']['SeedAnswer'];
export type SeededInfo = components['schemas']['SeededInfo'];
export type RecipesAnswer = components['schemas']['RecipesAnswer'];
export type Recipe = components['schemas']['Recipe'];
export type NoWay = components['schemas']['NoWay'];
export type RecipeRun = components['schemas']['RecipeRun'];
export type PlayedStep = components['schemas']['PlayedStep'];
export type SentRequest = components['schemas']['SentRequest'];
export type PlayedAnswer = components['schemas']['PlayedAnswer'];
export type RunBody = components['schemas']['RunBody'];
export type CoverageAnswer = components['schemas']['CoverageAnswer'];
export type Figures = components['schemas']['Figures'];
export type Figure = components['schemas']['Figure'];
export type Share = components['schemas']['Share'];
export type CalledOperationInfo = components['schemas']['CalledOperationInfo'];
export type CoveredPairInfo = components['schemas']['CoveredPairInfo'];
export type WaysToMeet = components['schemas']['WaysToMeet'];
export type MeetingSpaceInfo = components['schemas']['MeetingSpaceInfo'];
export type UndeclaredPairInfo = components['schemas']['UndeclaredPairInfo'];
export type MergeAnswer = components['schemas']['MergeAnswer'];
export type MergeBody = components['schemas']['MergeBody'];
export type ConductAnswer = components['schemas']['ConductAnswer'];
export type SeverityCounts = components['schemas']['SeverityCounts'];
export type FindingInfo = components['schemas']['FindingInfo'];
export type ConcernedRequest = components['schemas']['ConcernedRequest'];
export type LostConduct = components['schemas']['LostConduct'];
export type ZoneAnswer = components['schemas']['ZoneAnswer'];
export type DnsRecordInfo = components['schemas']['DnsRecordInfo'];
export type AllowlistAnswer = components['schemas']['AllowlistAnswer'];
export type AllowlistBody = components['schemas']['AllowlistBody'];
export type CertificatesAnswer = components['schemas']['CertificatesAnswer'];
export type CertificateInfo = components['schemas']['CertificateInfo'];
export type CertificateBody = components['schemas']['CertificateBody'];
export type RevokedKey = components['schemas']['RevokedKey'];
export type TenantWebhookInfo = components['schemas']['TenantWebhookInfo'];
export type WebhookBody = components['schemas']['WebhookBody'];
export type MovedCardholder = components['schemas']['MovedCardholder'];
export type OfficeMoveBody = components['schemas']['OfficeMoveBody'];
export type ClosedCard = components['schemas']['ClosedCard'];
export type AnsweredRegistration = components['schemas']['AnsweredRegistration'];
export type ReplyBody = components['schemas']['ReplyBody'];
