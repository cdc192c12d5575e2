import type { Type } from '@nestjs/common';
import type { Catalog } from '@sadpath/catalog';
import type { Chance } from '@sadpath/chance';
import type { DueJob, Instant } from '@sadpath/clock';
import type { DescribedEnvelope, ServiceError } from '@sadpath/errors';
import type { ReadyState, RecipeBook } from '@sadpath/recipes';
import type { SpaceOptions } from '@sadpath/spaces';
import type { Collection, DocumentForms, Seed } from '@sadpath/store';
import type { TokenSeal } from './bearer-token';
import type { ConductSpec } from './conduct-spec';
import type { ContractSections } from './contract-sections';
import type { ControlRoute } from './control/control-route';
import type { DeliverySpec } from './delivery-spec';
import type { Answer } from './exchange/answer';
import type { Call } from './exchange/call';
import type { Exchange } from './exchange/exchange';
import type { FormFault, FormPolicy } from '@sadpath/forms';
import type { Machine } from './machine';
import type { OperationExamples } from './operation/operation-example';
import type { OperationSpec } from './operation/operation-spec';
import type { SettingSpecs } from './setting-kind';
import type { PlainPort, Resolve, GateContext } from './gate-context';
import type { SilenceKind } from './upstream-silence';

/**
 * One check of the way from request to handler, in the order the contract gives. It throws the service's error,
 * or returns an answer that ends the request (an idempotent replay), or lets it pass.
 */
export type Gate = (
  exchange: Exchange,
  surroundings: GateContext,
) => Promise<Answer | undefined> | Promise<void> | Answer | undefined | void;

/** A change that time brings about. Runs at `call.now`, the instant it was planned for. */
export type JobHandler = (call: Call, entity: string, payload: unknown) => Promise<void>;

/** Jobs of a document, each with its entity and instant. */
export type DocumentJobs = readonly Pick<DueJob, 'job' | 'entity' | 'at'>[];

/** What time will do to a document that stands as it does. */
export type DueOf = (doc: never, call: Call) => DocumentJobs;

/** Further listeners of a service beside its plain port. */
export interface ExtraListener {
  readonly name: string;
  readonly address: string;
  close(): Promise<void>;
}

/** A fault rule to be armed by its name. */
export interface FaultPreset {
  readonly id: string;
  readonly match: object;
}

/** Documents of another service, read but never written. */
export interface ReadDocuments {
  readonly service: string;
  readonly collections: readonly Collection[];
  readonly fixtures: () => Seed;
}

/** Everything the shared libraries need to know of a service; nothing in them knows a service by name. */
export interface ServiceDefinition {
  /** Name as in the design's table, the file names and the catalog. */
  readonly name: string;
  readonly title: string;
  readonly port: number;
  /** Documented path prefixes, without a trailing slash; the longest that fits a path claims it. */
  readonly basePaths: readonly string[];
  readonly module: Type;
  readonly catalog: Catalog;
  readonly recipes: RecipeBook;
  /** Requests for the documents, by operation: those that no recipe sends as they stand. */
  readonly examples?: OperationExamples;
  /** States that a seed file asks for by name; none unless given. */
  readonly states?: Readonly<Record<string, ReadyState>>;
  /** Codes that any operation may answer: own codes bare, others as `service/code`. */
  readonly everywhere: readonly string[];
  /** Those of `everywhere` that one operation cannot answer, because its gates do not ask. */
  spares?(operation: OperationSpec): readonly string[];
  readonly collections: readonly Collection[];
  /** What the documents of each of its collections look like. */
  readonly documents: DocumentForms;
  /** The lives of its documents, drawn from the tables by which it moves them. */
  readonly machines?: readonly Machine[];
  /** Documents of a fresh space that begins at `start`. */
  fixtures(start: Instant, options: SpaceOptions): Seed;
  /** Documents of another service that it reads, and what they are where that service does not run beside it. */
  readonly reads?: ReadDocuments;
  /** What it asks of its clients; nothing of their own unless given. */
  readonly conduct?: ConductSpec;
  /** Fault rules that say by their ids what they do, each the body of `POST /__admin/faults`. */
  readonly presets?: readonly FaultPreset[];
  /** Where the contract settles what it refuses. */
  readonly sections?: ContractSections;
  /** Due jobs the fixtures entail. */
  fixtureJobs?(start: Instant): readonly Omit<DueJob, 'service'>[];
  /** What time will do to a document, by the name of its collection: planned where documents are written by the control API. */
  readonly due?: Readonly<Record<string, DueOf>>;
  /** Simulated systems by their names in the contract, each with what it stands for. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Virtual milliseconds after which those named are up again by themselves when they were made slow. */
  readonly slowFor?: Readonly<Record<string, number>>;
  /** What a space may set for it, by whole names (`wallet.rateLimit`); nothing else can be set. */
  readonly settings?: SettingSpecs;
  jobs?(resolve: Resolve): Readonly<Record<string, JobHandler>>;
  /** What it sends to its integrators by itself; nothing unless given. */
  readonly deliveries?: DeliverySpec;
  /** Finds out what the service's own answers depend on (a tenant's settings), for a request that a fault answers before the gates. Refuses nothing. */
  prepare?(exchange: Exchange, context: GateContext): Promise<void>;
  /**
   * What its documents say of a request, by names of the `details` and of the parameters of a code that is about to be forced on
   * it. Refuses nothing.
   */
  tellOf?(
    code: string,
    exchange: Exchange,
    context: GateContext,
  ): Promise<Readonly<Record<string, unknown>> | undefined>;
  /**
   * The refusal that its own makers have for the code and this request, which is about to be forced on it; undefined where they
   * have none that could be true of it. Refuses nothing.
   */
  refusalOf?(code: string, exchange: Exchange): Promise<ServiceError | undefined>;
  /** The sentence of a code in this space, where that is not the catalog's; forced answers say it as natural ones do. */
  sentenceOf?(code: string, exchange: Exchange): string | undefined;
  /** The checks before a handler, in order. */
  readonly gates: readonly Gate[];
  readonly native: DescribedEnvelope<Exchange>;
  readonly form: FormPolicy;
  /** The code for fields (or a body, or a path) that fail their form; also for the framework's own 4xx. */
  refuseForm(faults: readonly FormFault[], exchange: Exchange): ServiceError;
  notFound(exchange: Exchange): ServiceError;
  /** The answer to a defect; says nothing of its cause. */
  internal(exchange: Exchange): ServiceError;
  /** Codes of its own by which its callers name its silence, where the contract has such codes. */
  readonly silence?: Readonly<Partial<Record<SilenceKind, string>>>;
  /** The answer while the database, or a service it needs, is away; the internal error with status 503 unless given. */
  unavailable?(exchange: Exchange): ServiceError;
  /** Headers `x-sandbox-…` by which it lets a client say what the sandbox cannot see, in lower case. */
  readonly sandboxHeaders?: readonly string[];
  /** Variables `SADPATH_…` that it reads beside those of every process. */
  readonly variables?: readonly string[];
  /** What its bearer tokens are sealed with; its own name unless given. */
  readonly tokens?: TokenSeal;
  /** Largest body in bytes; 1 MiB unless given. */
  readonly bodyLimit?: number;
  /** Maps a called path to the one that is routed, where a service answers under several prefixes. */
  route?(path: string): string;
  /** The path that errors show, from the called one. */
  shownPath?(path: string): string;
  /** The id of a request that brings none. */
  requestId?(about: { readonly headers: Exchange['headers']; readonly now: Instant; readonly chance: Chance }): string;
  /** Headers of every answer, errors and forced ones included. */
  headers?(exchange: Exchange): Readonly<Record<string, string>>;
  /** Who has raised the code of a refusal, where that is not the service in whose catalog the code stands. */
  raiserOf?(exchange: Exchange): string;
  /** The status on the wire, where it is not the code's. */
  statusOf?(error: ServiceError, exchange: Exchange): number;
  /** Control routes of its own, under `/__admin`. */
  readonly control?: readonly ControlRoute[];
  /** Opens further listeners when the service starts to listen. */
  listen?(plain: PlainPort): Promise<readonly ExtraListener[]>;
  /** What OpenAPI says of the requests beside their classes. */
  readonly openApi?: {
    readonly securitySchemes?: Readonly<Record<string, unknown>>;
    /** What the status of a success may mean besides, in a sentence. */
    readonly success?: string;
    /** Names of the schemes an operation demands. */
    readonly security?: (operation: OperationSpec) => readonly string[];
    readonly headers?: readonly {
      readonly name: string;
      readonly description: string;
      readonly required: (operation: OperationSpec) => boolean;
      /** A value of the fixtures; the one that most recipes send unless given. */
      readonly example?: (operation: OperationSpec) => string;
      /** Which operations read it; all unless given. */
      readonly offered?: (operation: OperationSpec, method: string) => boolean;
    }[];
  };
  /** Fixture credentials, for the ready message. */
  readonly credentials?: readonly string[];
}
