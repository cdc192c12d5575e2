export { freePorts } from './free-ports';
export { PostgresServer } from './postgres-server';
export { SpecSpace } from './spec-space';
export { specStores } from './spec-stores';
export { startSuite, type StartedSuite } from './start-suite';
export { callUnder, standInFor, type Fate } from './stand-in';
export { SILENCES, upstreamUnderTest } from './upstream-under-test';
export { useDatabase } from './use-database';
