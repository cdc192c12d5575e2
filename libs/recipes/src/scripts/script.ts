import type { Recipe } from '../recipe';
import type { Remedy } from '../remedy';
import type { RecipeStep } from '../step';
import { wordsOf } from '../step-words';
import { REFUSED, wayPast } from '../way-past';
import { valuesRead, type ValueRead } from './values-read';

/** The forms in which a recipe is written out: a shell script, an HTTP client file, a program of Node or of Python. */
export const SCRIPT_FORMATS = ['sh', 'http', 'ts', 'py'] as const;
export type ScriptFormat = (typeof SCRIPT_FORMATS)[number];

/** A recipe to be written out, with the code in which it ends. */
export interface ScriptSubject {
  /** `service/code`. */
  readonly id: string;
  readonly code: string;
  readonly recipe: Recipe;
  /** Where it is given, the script goes on past the refusal, to the request that succeeds. */
  readonly remedy?: Remedy | undefined;
  /** Status of the last answer; absent where no HTTP answer comes. */
  readonly status?: number | undefined;
  /** What the standard envelope says in place of the code, where the platform has none. */
  readonly wire?: string | undefined;
}

/** Where the script is to run. */
export interface ScriptPlace {
  /** Origin of the gateway, unless the environment of the script names another in `SADPATH_URL`. */
  readonly origin: string;
  /** True where the control API asks for a token; the script takes it from `SADPATH_ADMIN_TOKEN`. */
  readonly needsToken?: boolean;
}

/** One request of a script. */
export interface ScriptStep {
  readonly step: RecipeStep;
  /** The headers of the request, but for those that every request of the script has; a JSON body brings its type. */
  readonly headers: Readonly<Record<string, string>>;
  readonly isLast: boolean;
  readonly isControl: boolean;
  /** True for the read whose answer tells whether the effect has happened. */
  readonly isFinding: boolean;
  /** True where no HTTP answer is what is to be seen. */
  readonly mayBeSilent: boolean;
  /** What later requests read of the answer. */
  readonly values: readonly ValueRead[];
}

/** What every form of a script says, before it is put into words of a language. */
export interface Script extends ScriptPlace {
  /** What leads where, as one line. */
  readonly title: string;
  /** What the last request ends in. */
  readonly ending: string;
  readonly steps: readonly ScriptStep[];
}

/** Lays a recipe out as a script. A code without an ordinary way is forced by the header of its one request. */
export function scriptOf(subject: ScriptSubject, place: ScriptPlace): Script {
  const { id, code, recipe, remedy, status } = subject;
  const sent = remedy === undefined ? recipe.steps : [...upToRefusal(subject), ...wayPast(recipe, remedy).steps];
  const values = valuesRead(sent);
  const steps = sent.map((step, i): ScriptStep => ({
    step,
    headers: { ...headersOf(step), ...(recipe.natural === undefined ? {} : { 'X-Sandbox-Error': code }) },
    isLast: i === sent.length - 1,
    isControl: step.path.startsWith('/__admin'),
    isFinding: step.name !== undefined && remedy?.finds?.at.split('.')[0] === step.name,
    mayBeSilent: step.giveUpAfterMs !== undefined || (i === recipe.steps.length - 1 && status === undefined),
    values: values.filter(({ answer }) => answer === step.name),
  }));
  const title = remedy === undefined ? recipe.title : `${recipe.title}, and gets past it`;
  return { ...place, title: `${id}: ${title}`, ending: remedy === undefined ? refusalOf(subject) : 'success', steps };
}

/** The steps of a recipe, the last of which has a name and a status like any other. */
function upToRefusal(subject: ScriptSubject): readonly RecipeStep[] {
  const { recipe, status } = subject;
  const refused = recipe.steps.at(-1) ?? recipe.steps[0];
  const says = `${wordsOf(refused)}: ${refusalOf(subject)}`;
  const known = status === undefined ? {} : { expect: status };
  return [...recipe.steps.slice(0, -1), { ...refused, ...known, says, name: REFUSED }];
}

function refusalOf({ code, status, wire }: ScriptSubject): string {
  const told = wire === undefined ? code : `${wire} (${code})`;
  return status === undefined ? `no HTTP answer (${code})` : `${String(status)} ${told}`;
}

function headersOf({ headers = {}, body }: RecipeStep): Record<string, string> {
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return body === undefined || hasType ? { ...headers } : { ...headers, 'content-type': 'application/json' };
}
