import type { Recipe } from '../recipe';
import type { RecipeStep } from '../step';
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
  const { id, code, recipe, status, wire } = subject;
  const values = valuesRead(recipe.steps);
  const steps = recipe.steps.map((step, i): ScriptStep => {
    const isLast = i === recipe.steps.length - 1;
    return {
      step,
      headers: { ...headersOf(step), ...(recipe.natural === undefined ? {} : { 'X-Sandbox-Error': code }) },
      isLast,
      isControl: step.path.startsWith('/__admin'),
      mayBeSilent: step.giveUpAfterMs !== undefined || (isLast && status === undefined),
      values: values.filter(({ answer }) => answer === step.name),
    };
  });
  const told = wire === undefined ? code : `${wire} (${code})`;
  const ending = status === undefined ? `no HTTP answer (${code})` : `${String(status)} ${told}`;
  return { ...place, title: `${id}: ${recipe.title}`, ending, steps };
}

function headersOf({ headers = {}, body }: RecipeStep): Record<string, string> {
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return body === undefined || hasType ? { ...headers } : { ...headers, 'content-type': 'application/json' };
}
