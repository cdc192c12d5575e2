import type { ControlClient } from './control-client';
import type {
  ArmedFaultInfo,
  ClockAnswer,
  ConductAnswer,
  CoverageAnswer,
  DependenciesAnswer,
  DependencyBody,
  DependencyInfo,
  Explanation,
  FaultsAnswer,
  JournalEntryInfo,
  JournalPage,
  KnownError,
  LoadedSnapshot,
  MovedClockAnswer,
  OperationsAnswer,
  OutboxAnswer,
  PresetsAnswer,
  RecipeRun,
  ResetAnswer,
  SavedSnapshot,
  ServicesAnswer,
  SnapshotsAnswer,
  SpaceInfo,
  SpacesAnswer,
  WrittenAnswer,
} from '@sadpath/control-types';
import type { Doc, EnvelopeStyle, ResetPart, ScriptFormat } from './control-types';
import type { Answer } from './problem';
import { StateApi } from './state-api';

/** What the console asks of the control API (design §4), operation by operation. */
export class ControlApi {
  /** Whole spaces. */
  readonly state: StateApi;

  constructor(private readonly client: ControlClient) {
    this.state = new StateApi(client);
  }

  readonly services = () => this.client.ask<ServicesAnswer>({ path: '/services' });
  readonly errors = () => this.client.ask<readonly KnownError[]>({ path: '/errors' });
  readonly operations = () => this.client.ask<OperationsAnswer>({ path: '/operations' });

  /** The recipe as a text that runs as it stands. */
  script({ service, code }: KnownError, as: ScriptFormat): Promise<Answer<string>> {
    return this.client.text({ path: `/errors/${encodeURIComponent(service)}/${encodeURIComponent(code)}?as=${as}` });
  }

  /** Plays the recipe in a space of its own. */
  runRecipe({ service, code }: KnownError, envelope: EnvelopeStyle): Promise<Answer<RecipeRun>> {
    const path = `/recipes/${encodeURIComponent(service)}/${encodeURIComponent(code)}/run`;
    return this.client.ask({ method: 'POST', path, body: { envelope } });
  }

  readonly spaces = () => this.client.ask<SpacesAnswer>({ path: '/spaces' });

  /** Does not bring the space to life: 404 where there is none. */
  space(id: string): Promise<Answer<SpaceInfo>> {
    return this.client.ask({ path: `/spaces/${encodeURIComponent(id)}` });
  }

  createSpace(body: Readonly<Record<string, unknown>>): Promise<Answer<SpaceInfo>> {
    return this.client.ask({ method: 'POST', path: '/spaces', body });
  }

  dropSpace(id: string): Promise<Answer<void>> {
    return this.client.ask({ method: 'DELETE', path: `/spaces/${encodeURIComponent(id)}` });
  }

  /** Everything, unless parts are named. */
  reset(space: string, only?: readonly ResetPart[]): Promise<Answer<ResetAnswer>> {
    return this.client.ask({ method: 'POST', path: '/reset', space, body: only === undefined ? {} : { only } });
  }

  events(space: string, signal: AbortSignal): Promise<Answer<Response>> {
    return this.client.open({ path: '/events', space, signal });
  }

  /** A page of the journal, cut down by what the query says; what is empty in it is left out. */
  requests(space: string, query: Readonly<Record<string, string>>): Promise<Answer<JournalPage>> {
    const given = Object.entries(query).filter(([, value]) => value !== '');
    return this.client.ask({ path: `/requests?${new URLSearchParams(given).toString()}`, space });
  }

  request(space: string, id: string): Promise<Answer<JournalEntryInfo>> {
    return this.client.ask({ path: `/requests/${encodeURIComponent(id)}`, space });
  }

  explain(space: string, id: string): Promise<Answer<Explanation>> {
    return this.client.ask({ path: `/requests/${encodeURIComponent(id)}/explain`, space });
  }

  clearRequests(space: string): Promise<Answer<void>> {
    return this.client.ask({ method: 'DELETE', path: '/requests', space });
  }

  faults(space: string): Promise<Answer<FaultsAnswer>> {
    return this.client.ask({ path: '/faults', space });
  }

  readonly presets = () => this.client.ask<PresetsAnswer>({ path: '/faults/presets' });

  arm(space: string, rule: unknown): Promise<Answer<ArmedFaultInfo>> {
    return this.client.ask({ method: 'POST', path: '/faults', space, body: rule });
  }

  /** One rule, or all of them. */
  disarm(space: string, id?: string): Promise<Answer<void>> {
    const path = id === undefined ? '/faults' : `/faults/${encodeURIComponent(id)}`;
    return this.client.ask({ method: 'DELETE', path, space });
  }

  clock(space: string): Promise<Answer<ClockAnswer>> {
    return this.client.ask({ path: '/clock', space });
  }

  moveClock(space: string, body: Readonly<Record<string, string>>): Promise<Answer<MovedClockAnswer>> {
    return this.client.ask({ method: 'PUT', path: '/clock', space, body });
  }

  dependencies(space: string): Promise<Answer<DependenciesAnswer>> {
    return this.client.ask({ path: '/dependencies', space });
  }

  setDependency(space: string, name: string, body: DependencyBody): Promise<Answer<DependencyInfo>> {
    return this.client.ask({ method: 'PUT', path: `/dependencies/${encodeURIComponent(name)}`, space, body });
  }

  outbox(space: string): Promise<Answer<OutboxAnswer>> {
    return this.client.ask({ path: '/outbox', space });
  }

  /** The figures, and the pairs that were met in a way. */
  coverage(state: 'natural' | 'forced'): Promise<Answer<CoverageAnswer>> {
    return this.client.ask({ path: `/coverage?state=${state}` });
  }

  /** Forgets what was found in spaces that have gone. */
  clearConduct(): Promise<Answer<void>> {
    return this.client.ask({ method: 'DELETE', path: '/conduct' });
  }

  clearCoverage(): Promise<Answer<void>> {
    return this.client.ask({ method: 'DELETE', path: '/coverage' });
  }

  /** The gravest first; `*` is every space. */
  conduct(space: string): Promise<Answer<ConductAnswer>> {
    return this.client.ask(space === '*' ? { path: '/conduct?space=*' } : { path: '/conduct', space });
  }

  /** Replaces all documents of a collection. */
  putDocuments(
    space: string,
    { service, collection }: CollectionName,
    docs: readonly Doc[],
  ): Promise<Answer<WrittenAnswer>> {
    return this.client.ask({ method: 'PUT', path: statePath(service, collection), space, body: docs });
  }

  snapshots(space: string): Promise<Answer<SnapshotsAnswer>> {
    return this.client.ask({ path: '/snapshots', space });
  }

  saveSnapshot(space: string, name: string): Promise<Answer<SavedSnapshot>> {
    return this.client.ask({ method: 'POST', path: `/snapshots/${encodeURIComponent(name)}`, space });
  }

  /** Takes the space back to what the snapshot holds. */
  loadSnapshot(space: string, name: string): Promise<Answer<LoadedSnapshot>> {
    return this.client.ask({ method: 'POST', path: `/snapshots/${encodeURIComponent(name)}/load`, space });
  }
}

/** Where documents of one kind are. */
export interface CollectionName {
  readonly service: string;
  readonly collection: string;
}

function statePath(service: string, collection: string): string {
  return `/state/${encodeURIComponent(service)}/${encodeURIComponent(collection)}`;
}
