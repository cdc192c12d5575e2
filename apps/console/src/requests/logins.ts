import type { KnownError, RecipeStep } from '../api/control-types';

/** A way to fill in a header that the journal has masked: a value, or a request whose answer holds it. */
export interface Login {
  readonly label: string;
  /** Name of the header, in lower case. */
  readonly header: string;
  /** The value; members of the answer stand in it as `{{data.accessToken}}`. */
  readonly template: string;
  readonly request?: RecipeStep;
}

const MEMBER = /\{\{(\w+)\.([\w.]+)\}\}/g;

/** The ways that the recipes of a service use to fill in a header, each once. */
export function loginsOf(errors: readonly KnownError[], service: string, header: string): readonly Login[] {
  const recipes = errors.filter((error) => error.service === service).map(({ recipe }) => recipe.steps);
  const found = recipes.flatMap((steps) => steps.flatMap((step) => loginOf(steps, step, header) ?? []));
  return [...new Map(found.map((login) => [login.label, login])).values()];
}

function loginOf(steps: readonly RecipeStep[], { headers = {} }: RecipeStep, header: string): Login | undefined {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === header)?.[1];
  if (value === undefined) return undefined;
  const [member] = [...value.matchAll(MEMBER)];
  if (member === undefined) return { label: value, header, template: value };
  const request = steps.find(({ name }) => name === member[1]);
  // A login that itself needs what another step has answered is no single request.
  if (request === undefined || JSON.stringify(request).includes('{{')) return undefined;
  return { label: whoLogsIn(request), header, template: value.replace(MEMBER, '{{$2}}'), request };
}

function whoLogsIn({ body, says, path }: RecipeStep): string {
  const [who] = Object.values((body ?? {}) as Readonly<Record<string, unknown>>);
  return typeof who === 'string' ? who : (says ?? path);
}

/** The value of a header out of what a login has answered; undefined where a member is missing. */
export function fillIn(template: string, answer: unknown): string | undefined {
  const text = template.replace(/\{\{([\w.]+)\}\}/g, (all, path: string) => memberOf(answer, path) ?? all);
  return text.includes('{{') ? undefined : text;
}

function memberOf(answer: unknown, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], answer);
  return typeof value === 'string' ? value : undefined;
}
