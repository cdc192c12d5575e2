import { SCRIPT_FORMATS } from '@sadpath/recipes';
import { Dictionary, Flag, ListOf, Nested, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { Described } from './fields';
import { RecipeOfCode } from './recipes';

/** That the sandbox answers. */
export class HealthAnswer {
  @OneOf(['ok']) status: string;
  @TextList() services: readonly string[];
}

/** An operation of the control API. */
class ControlOperation {
  @Text() method: string;
  @Text() path: string;
  @Text({ description: 'What it is about' }) tag: string;
  @Text() summary: string;
}

/** What may be asked of the control API. */
export class IndexAnswer {
  @Text({ description: 'Where its OpenAPI document is' }) openapi: string;
  @ListOf(() => ControlOperation) items: readonly ControlOperation[];
}

/** The version. */
export class VersionAnswer {
  @Text() name: string;
  @Text() version: string;
  @Text() node: string;
}

/** An event that a service delivers. */
class DeliveredEvent {
  @Text() name: string;
  @Text() meaning: string;
  @Flag() isSigned: boolean;
}

/** What every space may set, or a service of it. */
class Setting {
  @Text() name: string;
  @Described(
    { anyOf: [{ enum: ['flag', 'whole', 'text', 'url'] }, { type: 'array', items: { type: 'string' } }] },
    { description: 'True or false, a whole number, a text, an address, or one of these words' },
  )
  takes: string | readonly string[];
  @Text() meaning: string;
  @Text({ optional: true, description: 'Of a number' }) unit?: string;
  @Whole({ optional: true, description: 'The lowest number that is taken, where that is not 0' }) least?: number;
  @Whole({ optional: true, description: 'The highest number that is taken, where its meaning gives one' })
  most?: number;
  @Text({ optional: true, description: 'The setting whose number this one does not exceed' }) notAbove?: string;
  @Text({ optional: true, description: 'The setting whose number this one does not exceed where both are set' })
  notAboveWhereSet?: string;
  @Described({ type: ['string', 'number', 'boolean', 'null'] }) default: string | number | boolean | null;
}

/** Everything that a space may set. */
export class SettingsAnswer {
  @ListOf(() => Setting) items: readonly Setting[];
}

/** A service. */
export class ServiceInfo {
  @Text() name: string;
  @Text() title: string;
  @Text({ optional: true, description: 'Its own origin; not told where it runs in another process' }) url?: string;
  @TextList() basePaths: readonly string[];
  @TextList({ description: 'The systems behind it' }) dependencies: readonly string[];
  @ListOf(() => DeliveredEvent) events: readonly DeliveredEvent[];
  @ListOf(() => Setting) settings: readonly Setting[];
  @TextList() credentials: readonly string[];
  @Whole({ description: 'How many codes it has' }) codes: number;
}

/** The services. */
export class ServicesAnswer {
  @ListOf(() => ServiceInfo) items: readonly ServiceInfo[];
}

/** An operation, with the codes it may answer: those of its service by their names, those of others as `service/code`. */
export class OperationInfo {
  @Text() service: string;
  @Text() operation: string;
  @Text() method: string;
  @Text() path: string;
  @Text() summary: string;
  @TextList() codes: readonly string[];
}

/** Every operation. */
export class OperationsAnswer {
  @ListOf(() => OperationInfo) items: readonly OperationInfo[];
}

/** What cuts the list of codes down. */
export class ErrorsQuery {
  @Text({ optional: true, description: 'Only of this service', example: 'wallet' }) service?: string;
  @OneOf(['true', 'false'], { optional: true, description: 'true: without the few extras' }) documented?: string;
}

/** In which form a code is read. */
export class ErrorQuery {
  @OneOf(SCRIPT_FORMATS, { optional: true, description: 'The script, as plain text' }) as?: string;
}

/** A code with all that is said of it. */
export class KnownError {
  @Text({ description: '`service/code`' }) id: string;
  @Text() service: string;
  @Text() code: string;
  @Whole({ optional: true, description: 'Absent where the failure lies below HTTP' }) status?: number;
  @Described({ type: 'array', items: { type: 'integer' } }, { optional: true }) alsoStatus?: readonly number[];
  @OneOf(['document', 'contract', 'ours'], { optional: true }) statusFrom?: string;
  @Text({ optional: true, description: 'What the standard envelope says in place of the name' }) wire?: string;
  @Flag({ optional: true, description: 'A refusal of the connection, which no HTTP answer carries' })
  belowHttp?: boolean;
  @OneOf(['before', 'after'], {
    optional: true,
    description: 'It tells of an effect that stands, or that there is none',
  })
  phase?: string;
  @Flag() documented: boolean;
  @Text() message: string;
  @Text() category: string;
  @OneOf(['never', 'after-change', 'after-wait', 'same-request', 'check-first']) retry: string;
  @Text() meaning: string;
  @Text() remedy: string;
  @Dictionary({ optional: true, description: 'Kinds of the members of `details`' }) details?: object;
  @Flag({ optional: true }) detailsMayLack?: boolean;
  @TextList() operations: readonly string[];
  @Nested(() => RecipeOfCode) recipe: RecipeOfCode;
}
