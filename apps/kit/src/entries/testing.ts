export type { Code, Operation, OperationOf, ServiceName } from '../codes';
export { SandboxRefusal, type ControlCall, type ControlClient, type Problem } from '../client/control-client';
export { Sandbox, type SpaceWish } from '../client/sandbox';
export type { Explanation, ShownClock, ShownMessage, ShownRequest, ShownRule } from '../client/shown';
export { Space, type Armed, type DependencyState, type Failure, type ResetPart } from '../client/space';
export { SpaceClock, SpaceRequests, type Patience, type RequestPattern } from '../client/space-parts';
export { startSandbox, type SandboxWish } from '../client/start-sandbox';
export { assertBehaved, assertMet } from '../runners/assertions';
export { matchers, type SpaceMatchers } from '../runners/matchers';
