// What a service says.
export { bearerOf, type Claims, type TokenReader, type TokenSeal } from './contract/bearer-token';
export type { ConductSpec, KeyPlace } from './contract/conduct-spec';
export type { ContractSections } from './contract/contract-sections';
export type { ControlInput, ControlRequest, ControlRoute, ControlShape } from './contract/control/control-route';
export { invalid, readForm, readObject, readOneOf, readWhole } from './contract/control/read-json';
export { declineIn } from './contract/exchange/declined';
export { describeDocument, documentOfNote, type SeenDocument } from './contract/seen-document';
export type {
  DocumentJobs,
  DueOf,
  ExtraListener,
  FaultPreset,
  Gate,
  JobHandler,
  ServiceDefinition,
} from './contract/definition';
export type { DeliverySpec, EventSpec, Letter, Signature } from './contract/delivery-spec';
export { Answer } from './contract/exchange/answer';
export type { BodyState } from './contract/exchange/body-state';
export { Call, type Outgoing } from './contract/exchange/call';
export type { RawRequest } from './contract/exchange/raw-request';
export { Exchange, keyOf, type Key, type RequestHeaders } from './contract/exchange/exchange';
export { bodyGate, formGate } from './contract/gates/form-gate';
export { routeGate } from './contract/gates/route-gate';
export { slowSystemsGate } from './contract/gates/slow-systems-gate';
export { machineOf, type Machine, type Refusal } from './contract/machine';
export { Operation } from './contract/operation/operation';
export type { OperationExample, OperationExamples } from './contract/operation/operation-example';
export type { AnswerShape, OperationSpec } from './contract/operation/operation-spec';
export { fromExchange, InCall, InExchange, Kept } from './contract/operation/params';
export { problemOf } from './contract/problem-of';
export { demandKnownHeaders } from './contract/known-headers';
export { opaqueToken, spaceClaim } from './contract/space-claim';
export { SandboxProblem } from './contract/sandbox-problem';
export { limitsRates, type SettingKind, type SettingSpec, type SettingSpecs } from './contract/setting-kind';
export type { PlainPort, Resolve, GateContext } from './contract/gate-context';

// What runs it.
export { Deliveries, type Announcement } from './runtime/deliveries/deliveries';
export { isReceiver } from './runtime/deliveries/receiver-address';
export { allowBrowser, answerPreflight, browserHeaders, isOriginAllowed } from './runtime/http/browsers';
export { chooseSpace, cutSpacePrefix } from './runtime/http/choose-space';
export { hostNameOf, isLoopback } from './runtime/loopback';
export { connectionOf } from './runtime/connection-of';
export { rawAnswer, rawHttp } from './runtime/http/raw-answer';
export { readBody, takeAnyType } from './runtime/http/read-body';
export { CONTROL_PREFIX, CONTROL_ROUTE, rewriteUrl } from './runtime/http/rewrite-url';
export { SERVER_OPTIONS } from './runtime/http/server-limits';
export { syntheticExchange } from './runtime/http/synthetic-exchange';
export { UnreadableRequests, type Unreadable } from './runtime/http/unreadable';
export type { RanJob } from './runtime/job-runner';
export { Platform } from './runtime/platform';
export { BadConfig, readConfig, type SandboxConfig } from './runtime/sandbox-config';
export type { ServiceHandle } from './runtime/service-handle';
export { SpaceEvents, type SpaceEvent } from './runtime/space-events';
export { Tokens } from './runtime/tokens';
export { Upstreams, type UpstreamAnswer, type UpstreamRefusal } from './runtime/upstreams';
export type { KnownCode, RoutedOperation, ServiceVocabulary } from './runtime/vocabulary';

// What composes it.
export { createService, type Assemble, type RunningService, type Surface } from './host/create-service';
export { BrokenFile, orExplain } from './host/or-explain';
export { stopGracefully } from './host/stop-gracefully';
