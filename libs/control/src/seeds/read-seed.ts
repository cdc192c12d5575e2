import { nearest } from '@sadpath/faults';
import { isObject } from '@sadpath/json';
import { isNatural, type ReadyState, type RecipeStep, type StateValue } from '@sadpath/recipes';
import { SandboxProblem, type ServiceDefinition } from '@sadpath/service';
import { beyondSpace, isOwnHeader } from './reach';
import type { SeededState, SeedProblem } from './seed';
import { ownMember } from '../own-member';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const STEP_MEMBERS = ['name', 'says', 'method', 'path', 'headers', 'body', 'expect', 'repeat'];
/** Sends of one step; a seed is no load test. */
const MAX_REPEAT = 100;

type Json = Readonly<Record<string, unknown>>;

/** Reads a seed whole. Throws a 422 problem that lists everything that is wrong with it, each with its pointer. */
export function readSeed(body: unknown, suite: readonly ServiceDefinition[]): readonly SeededState[] {
  const reader = new SeedReader(suite);
  const states = reader.read(body);
  const [first] = reader.problems;
  if (first === undefined) return states;
  throw new SandboxProblem(422, 'invalid-seed', `${first.pointer}: ${first.message}`, {
    problems: reader.problems,
    nearest: reader.problems.flatMap(({ nearest: names = [] }) => names),
  });
}

class SeedReader {
  readonly problems: SeedProblem[] = [];

  constructor(private readonly suite: readonly ServiceDefinition[]) {}

  read(body: unknown): readonly SeededState[] {
    const json = this.object('', body);
    const names = this.suite.map(({ name }) => name);
    return Object.entries(json).flatMap(([member, value]) => {
      if (member === '$schema') return [];
      if (member === 'states') return this.named(value);
      const service = this.suite.find(({ name }) => name === member);
      if (service !== undefined) return this.readyOf(service, value);
      this.complain(`/${member}`, `${member} is no service and not states`, nearest(member, [...names, 'states']));
      return [];
    });
  }

  private named(value: unknown): readonly SeededState[] {
    return Object.entries(this.object('/states', value)).map(([name, state]) => {
      const pointer = `/states/${escaped(name)}`;
      const json = this.object(pointer, state, ['steps', 'recipe']);
      const steps = json['recipe'] === undefined ? this.steps(pointer, json['steps']) : this.before(pointer, json);
      return { name, pointer, steps, wish: {} };
    });
  }

  /** What leads to a code, without the request that meets it. */
  private before(pointer: string, { recipe: id }: Json): readonly RecipeStep[] {
    const all = this.suite.flatMap(({ name, recipes }) =>
      Object.entries(recipes.recipes).map(([code, recipe]) => ({ id: `${name}/${code}`, recipe })),
    );
    const found = all.find((each) => each.id === id);
    if (found !== undefined && isNatural(found.recipe)) return found.recipe.steps.slice(0, -1);
    const message = found === undefined ? `there is no recipe ${String(id)}` : `${String(id)} has no natural way`;
    this.complain(
      `${pointer}/recipe`,
      message,
      nearest(
        String(id),
        all.map((each) => each.id),
      ),
    );
    return [];
  }

  private readyOf({ name, states = {} }: ServiceDefinition, value: unknown): readonly SeededState[] {
    return Object.entries(this.object(`/${name}`, value)).flatMap(([state, wishes]) => {
      const ready = ownMember(states, state);
      const pointer = `/${name}/${escaped(state)}`;
      if (ready === undefined) {
        this.complain(pointer, `${name} has no state ${state}`, nearest(state, Object.keys(states)));
        return [];
      }
      const list: readonly unknown[] = Array.isArray(wishes) ? wishes : [wishes];
      return list.map((wish, i) => {
        const at = Array.isArray(wishes) ? `${pointer}/${i}` : pointer;
        return { name: `${name}/${state}`, pointer: at, steps: ready.steps, wish: this.wish(at, wish, ready) };
      });
    });
  }

  private wish(pointer: string, value: unknown, { takes }: ReadyState): Json {
    const given = this.object(pointer, value ?? {}, Object.keys(takes));
    for (const [name, wanted] of Object.entries(given)) {
      const kind = ownMember(takes, name);
      if (kind !== undefined && !fits(wanted, kind)) this.complain(`${pointer}/${name}`, demand(kind));
    }
    return Object.fromEntries(
      Object.entries(takes).map(([name, { fallback }]) => [name, ownMember(given, name) ?? fallback]),
    );
  }

  private steps(pointer: string, value: unknown): readonly RecipeStep[] {
    if (Array.isArray(value) && value.length > 0)
      return value.map((step, i) => this.step(`${pointer}/steps/${i}`, step));
    this.complain(`${pointer}/steps`, 'steps must be a list of requests, or recipe the id of a code');
    return [];
  }

  private step(pointer: string, value: unknown): RecipeStep {
    const json = this.object(pointer, value, STEP_MEMBERS);
    const { method, path, expect, repeat, headers = {} } = json;
    if (!METHODS.includes(String(method)))
      this.complain(`${pointer}/method`, `method is one of ${METHODS.join(', ')}`, nearest(String(method), METHODS));
    this.path(`${pointer}/path`, path);
    if (!isWholeWithin(expect, 100, 599)) this.complain(`${pointer}/expect`, 'expect is a status');
    if (!isWholeWithin(repeat, 1, MAX_REPEAT)) this.complain(`${pointer}/repeat`, `repeat is 1 to ${MAX_REPEAT}`);
    for (const [name, text] of Object.entries(this.object(`${pointer}/headers`, headers))) {
      if (typeof text !== 'string') this.complain(`${pointer}/headers/${escaped(name)}`, 'a header is a text');
      if (isOwnHeader(name)) this.complain(`${pointer}/headers/${escaped(name)}`, `${name} is set by the seed itself`);
    }
    return json as unknown as RecipeStep;
  }

  private path(pointer: string, path: unknown): void {
    if (typeof path !== 'string' || !path.startsWith('/')) {
      this.complain(pointer, 'path begins with /');
      return;
    }
    const reach = beyondSpace(path);
    if (reach !== undefined) this.complain(pointer, reach);
  }

  private object(pointer: string, value: unknown, members?: readonly string[]): Json {
    if (!isObject(value)) {
      this.complain(pointer, 'must be an object');
      return {};
    }
    for (const name of Object.keys(value))
      if (members?.includes(name) === false)
        this.complain(`${pointer}/${escaped(name)}`, `${name} is unknown here`, nearest(name, members));
    return value;
  }

  private complain(pointer: string, message: string, names: readonly string[] = []): void {
    this.problems.push({ pointer, message, ...(names.length === 0 ? {} : { nearest: names }) });
  }
}

function isWholeWithin(value: unknown, min: number, max: number): boolean {
  return value === undefined || (Number.isInteger(value) && Number(value) >= min && Number(value) <= max);
}

function fits(value: unknown, kind: StateValue): boolean {
  return kind.kind === 'whole'
    ? Number.isInteger(value) && Number(value) >= kind.min && Number(value) <= kind.max
    : typeof value === 'string' && new RegExp(kind.pattern).test(value);
}

function demand(kind: StateValue): string {
  return kind.kind === 'whole'
    ? `is a whole number from ${kind.min} to ${kind.max}`
    : `is a text like ${kind.fallback}`;
}

/** A name as a segment of a JSON pointer (RFC 6901). */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
