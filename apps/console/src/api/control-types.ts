import type {
  CoveredPairInfo,
  DependencyInfo,
  Figures,
  JournalEntryInfo,
  KnownError,
  ResetBody,
  SpaceInfo,
} from '@sadpath/control-types';

/** What the control API answers, by the names that the console has for it. */
export type {
  ArmedFaultInfo as ArmedFault,
  ClockAnswer,
  CollectionDocuments as HeldCollection,
  ConductAnswer,
  CoverageAnswer as Coverage,
  DependencyInfo as Dependency,
  Explanation,
  FindingInfo as Finding,
  Job,
  JournalEntryInfo as JournalEntry,
  JournalPage,
  KnownError,
  MachineInfo as Machine,
  MachineMove as Move,
  MachineRefusal as Refusal,
  MachineState,
  MovedClockAnswer,
  OperationInfo as Operation,
  OutboxMessageInfo as OutboxMessage,
  PlayedStep,
  RecipeRun,
  RecipeStep,
  ServiceInfo,
  Share,
  SnapshotFacts,
  SpaceInfo,
  Tally,
  UnreadableSpace,
} from '@sadpath/control-types';

export type RetryAdvice = KnownError['retry'];
export type DependencyState = DependencyInfo['state'];
export type ResetPart = NonNullable<ResetBody['only']>[number];
export type PairState = CoveredPairInfo['state'];
export type EnvelopeStyle = SpaceInfo['envelope'];

/** What a document of a service may hold. */
export type Doc = Readonly<Record<string, unknown>>;

/** A request as the list and the events tell it. */
export type JournalRow = Pick<
  JournalEntryInfo,
  'id' | 'at' | 'service' | 'operation' | 'method' | 'path' | 'status' | 'code' | 'outcome' | 'rule' | 'tookMs'
>;

export const RETRY_ADVICE = wordsOf<RetryAdvice>({
  never: true,
  'after-change': true,
  'after-wait': true,
  'same-request': true,
  'check-first': true,
});
export const DEPENDENCY_STATES = wordsOf<DependencyState>({ up: true, slow: true, down: true, corrupt: true });
export const RESET_PARTS = wordsOf<ResetPart>({
  state: true,
  faults: true,
  clock: true,
  requests: true,
  dependencies: true,
});
export const COVERAGE_RANGES = wordsOf<keyof Figures>({ called: true, used: true, all: true });

/** The forms in which a recipe is written out. */
export const SCRIPT_FORMATS = ['sh', 'http', 'ts', 'py'] as const;
export type ScriptFormat = (typeof SCRIPT_FORMATS)[number];

/** The words of a type in their order here: all of them, and none beside. */
function wordsOf<T extends string>(words: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(words) as T[];
}
