import { Anything, Flag, ListOf, Nested, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { Described, Texts } from './fields';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** One ordinary request of a recipe; its texts may read earlier answers. */
export class RecipeStep {
  @Text({ optional: true, description: 'By which later steps read the answer' }) name?: string;
  @Text({ optional: true, description: 'For people' }) says?: string;
  @OneOf(METHODS) method: string;
  @Text() path: string;
  @Texts({ optional: true }) headers?: Readonly<Record<string, string>>;
  @Anything({ optional: true }) body?: unknown;
  @Text({ optional: true, description: 'A body that is sent as it is' }) rawBody?: string;
  @Whole({ optional: true, description: 'The status, when it is not 2xx' }) expect?: number;
  @Whole({ optional: true }) repeat?: number;
  @Whole({ optional: true, description: 'Real milliseconds after which the client hangs up' }) giveUpAfterMs?: number;
}

/** What differs in the request that succeeds. */
class ChangedRequest {
  @OneOf(METHODS, { optional: true }) method?: string;
  @Text({ optional: true }) path?: string;
  @Texts({ optional: true }) headers?: Readonly<Record<string, string>>;
  @Anything({ optional: true }) body?: unknown;
}

/** What a read finds. */
class RemedyFinding {
  @Text({ description: 'A member of an answer' }) at: string;
  @Anything() is: unknown;
  @Text({ optional: true, description: 'What that means' }) means?: string;
}

/** What leads past a refusal. */
export class Remedy {
  @ListOf(() => RecipeStep, { optional: true }) steps?: readonly RecipeStep[];
  @Nested(() => ChangedRequest, { optional: true }) request?: ChangedRequest;
  @Nested(() => RemedyFinding, { optional: true }) finds?: RemedyFinding;
  @Text({ optional: true, description: 'ISO 8601 duration' }) wait?: string;
  @Text({ optional: true, description: 'The code that refuses the same request thirty days later' }) later?: string;
  @Text({ optional: true, description: 'Why nothing leads past it' }) impossible?: string;
}

/** Why a code has no ordinary way. */
class NoWay {
  @Text() impossible: string;
}

/** A recipe in the list of all. */
class Recipe {
  @Text() service: string;
  @Text() code: string;
  @Text() title: string;
  @Nested(() => NoWay, { optional: true }) natural?: NoWay;
  @ListOf(() => RecipeStep) steps: readonly RecipeStep[];
  @Nested(() => Remedy, { optional: true }) remedy?: Remedy;
}

/** Every recipe. */
export class RecipesAnswer {
  @ListOf(() => Recipe) items: readonly Recipe[];
}

/** How a recipe is to be played. */
export class RunBody {
  @OneOf(['standard', 'native'], { optional: true, description: 'Envelope of the last answer' }) envelope?: string;
}

/** A request as it was sent. */
class SentRequest {
  @OneOf(METHODS) method: string;
  @Text() path: string;
  @Texts() headers: Readonly<Record<string, string>>;
  @Text({ optional: true }) body?: string;
}

/** An answer as it came. */
class PlayedAnswer {
  @Whole() status: number;
  @Texts() headers: Readonly<Record<string, string>>;
  @Anything({ optional: true }) body?: unknown;
}

/** One request of a run with its answer, which is absent where none came. */
export class PlayedStep {
  @Nested(() => SentRequest) request: SentRequest;
  @Nested(() => PlayedAnswer, { optional: true }) answer?: PlayedAnswer;
  @Text({ optional: true, description: 'What differed from the expectation' }) fault?: string;
}

/** How a recipe ended. */
export class RecipeRun {
  @Text() service: string;
  @Text() code: string;
  @Text({ optional: true }) title?: string;
  @Described({ const: false }, { optional: true, description: 'The code has no natural way' }) played?: false;
  @Nested(() => NoWay, { optional: true }) natural?: NoWay;
  @Flag({ optional: true }) passed?: boolean;
  @Whole({ optional: true }) status?: number;
  @Text({ optional: true }) outcome?: string;
  @Flag({ optional: true, description: 'False where the refusal is that no answer comes' }) answered?: boolean;
  @Text({ optional: true }) fault?: string;
  @ListOf(() => PlayedStep, { optional: true }) steps?: readonly PlayedStep[];
}

/** A recipe of one code, with a command for each step. */
export class RecipeOfCode {
  @Text() title: string;
  @Described({
    anyOf: [
      { const: true },
      { type: 'object', required: ['impossible'], properties: { impossible: { type: 'string' } } },
    ],
  })
  natural: true | NoWay;
  @ListOf(() => RecipeStep) steps: readonly RecipeStep[];
  @TextList() curl: readonly string[];
  @Nested(() => Remedy, { optional: true }) remedy?: Remedy;
}
