export { startSuite, type StartedSuite } from './start-suite';
