export type { Code, Operation, OperationOf, ServiceName } from '../codes';
export { SandboxRefusal } from '../client/control-client';
export { Sandbox } from '../client/sandbox';
export { startSandbox, type SandboxWish } from '../client/start-sandbox';
