export {
  NO_JUDGE,
  unreadOf,
  type ConductRegister,
  type DroppedSpace,
  type Judge,
  type PastConduct,
  type PastFinding,
} from './conduct-register';
export {
  SPACES_REMEMBERED,
  type CoverageRegister,
  type Meeting,
  type MeetingSpace,
  type MetPair,
  type Pair,
} from './coverage-register';
export { DEPENDENCY_STATES, type Dependency, type DependencyState } from './dependencies';
export type { OutboxMessage } from './outbox';
export { RESET_PARTS, type Resettable, type ResetPart } from './resettable';
export { SPACE_ID, type SpaceOptions } from './space-options';
export { SpaceGone } from './gone-spaces';
export { BadSpaceId, DEFAULT_SPACE, SpaceRegistry } from './space-registry';
export { Space } from './space';
export type { SpaceContents } from './space-contents';
export type { SetUpDump, SpaceDump } from './space-dump';
export { spaceDumpForm } from './space-dump.form';
export { dumpSpace, loadSpace, worldOf } from './dump-space';
export type {
  JobQueue,
  Changes,
  ControlState,
  Records,
  Resident,
  SnapshotFacts,
  Snapshots,
  MaybePromise,
  SpaceChange,
  SpaceHome,
  SpaceHomes,
} from './space-home';
