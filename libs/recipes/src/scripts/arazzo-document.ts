import type { Json, RecipeStep } from '../step';
import { partsOf } from '../references';
import { wordsOf } from '../step-words';
import { OperationTable, type KnownOperation } from './known-operations';
import type { WaysOfService } from './http-script';
import { scriptOf, type Script, type ScriptPlace, type ScriptStep, type ScriptSubject } from './script';
import { isOneReference, variableOf, type ValueRead } from './values-read';

type Item = Readonly<Record<string, unknown>>;

/** What the steps of an Arazzo document call. */
export interface ArazzoSources {
  readonly operations: readonly KnownOperation[];
  readonly version: string;
  /** The address of a document. */
  urlOf(source: string): string;
  /** Where a path is called that is no operation of these documents; the place of the whole unless given. */
  originOf?(path: string): string;
}

/** The document of the control API, in which spaces are made. */
const CONTROL = 'control';

/**
 * Recipes as an Arazzo 1.0 document: a workflow for each code, which takes a space of its own and ends in the code. Left
 * out are those that end without an HTTP answer, on whose way a client gives up, or whose body is no JSON or an empty
 * object, which tools send as none.
 */
export function arazzoDocument(folders: readonly WaysOfService[], place: ScriptPlace, sources: ArazzoSources): Item {
  const table = new OperationTable(sources.operations);
  const originOf = (path: string): string => sources.originOf?.(path) ?? place.origin;
  const workflows = folders.flatMap(({ service, subjects }) =>
    subjects
      .filter(isAnswered)
      .map((subject) => workflowOf(service, scriptOf(subject, place), { subject, table, originOf })),
  );
  const used = new Set(JSON.stringify(workflows).match(/(?<=\$sourceDescriptions\.)[\w-]+/g) ?? []);
  return {
    arazzo: '1.0.1',
    info: {
      title: 'Sadpath: the ways to the codes',
      version: sources.version,
      description: 'The shortest way to every code by ordinary requests, each in a space of its own.',
    },
    sourceDescriptions: [...used].map((name) => ({ name, type: 'openapi', url: sources.urlOf(name) })),
    workflows,
  };
}

interface Writing {
  readonly subject: ScriptSubject;
  readonly table: OperationTable;
  readonly originOf: (path: string) => string;
}

function isAnswered({ status, recipe }: ScriptSubject): boolean {
  const isTold = ({ giveUpAfterMs, rawBody, body }: RecipeStep) =>
    giveUpAfterMs === undefined && rawBody === undefined && JSON.stringify(body) !== '{}';
  return status !== undefined && recipe.steps.every(isTold);
}

function workflowOf(service: string, script: Script, writing: Writing): Item {
  const tokenInput = { type: 'object', properties: { adminToken: { type: 'string' } }, required: ['adminToken'] };
  const workflowId = `${service}-${writing.subject.code}`.replaceAll(/[^\w-]/g, '_');
  // Unique in the document, because tools look an output up by the id of its step alone.
  const idOf = (at: number) => `${workflowId}-${String(at + 1)}`;
  const ids = new Map(script.steps.flatMap(({ step }, at) => (step.name === undefined ? [] : [[step.name, idOf(at)]])));
  const textOf = (text: string) => textIn(text, ids);
  const steps = script.steps.flatMap((step, at) =>
    Array.from({ length: step.step.repeat ?? 1 }, (_, round) =>
      stepOf(step, { ...writing, script, textOf, id: round === 0 ? idOf(at) : `${idOf(at)}-${String(round + 1)}` }),
    ),
  );
  return {
    workflowId,
    summary: script.title,
    ...(script.needsToken === true ? { inputs: tokenInput } : {}),
    steps: [newSpace(script), ...steps],
  };
}

function newSpace(script: Script): Item {
  return {
    stepId: 'space',
    description: 'A space of its own',
    operationId: `$sourceDescriptions.${CONTROL}.postSpaces`,
    parameters: headersOf(tokenOf(script)),
    requestBody: { contentType: 'application/json', payload: { envelope: 'standard' } },
    successCriteria: [{ condition: '$statusCode == 201' }],
    outputs: { id: '$response.body#/id' },
  };
}

interface StepWriting extends Writing {
  readonly script: Script;
  readonly id: string;
  readonly textOf: (text: string) => string;
}

function stepOf(planned: ScriptStep, { subject, script, table, originOf, id, textOf }: StepWriting): Item {
  const { step, headers, isLast, isControl, values } = planned;
  const { 'content-type': type = 'application/json', ...others } = headers;
  const own = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, textOf(value)]));
  const all = { 'X-Sandbox-Space': '$steps.space.outputs.id', ...(isControl ? tokenOf(script) : {}), ...own };
  const known = table.find(step.method, step.path);
  // Where a body is missing, tools send the example of the document; without a document they send what is said.
  const called = known?.operation.takesBody === true && step.body === undefined ? undefined : known;
  const body = step.body === undefined ? undefined : bodyOf(step.body, textOf);
  return {
    stepId: id,
    description: wordsOf(step),
    ...(called === undefined
      ? { 'x-operation': { method: step.method.toLowerCase(), url: `${originOf(step.path)}${textOf(step.path)}` } }
      : { operationId: `$sourceDescriptions.${called.operation.source}.${called.operation.operationId}` }),
    parameters: [
      ...Object.entries(called?.path ?? {}).map(([name, value]) => ({ name, in: 'path', value: textOf(value) })),
      ...(called?.query ?? []).map(([name, value]) => ({ name, in: 'query', value: textOf(value) })),
      ...headersOf(all),
    ],
    ...(body === undefined ? {} : { requestBody: { contentType: type, payload: body } }),
    successCriteria: isLast ? endingOf(subject) : expected(step.expect),
    ...(values.length === 0 ? {} : { outputs: Object.fromEntries(values.map(outputOf)) }),
  };
}

function endingOf({ code, wire = code, status }: ScriptSubject): readonly Item[] {
  return [{ condition: `$statusCode == ${String(status)}` }, { condition: `$response.body#/code == '${wire}'` }];
}

function expected(status: number | undefined): readonly Item[] {
  if (status !== undefined) return [{ condition: `$statusCode == ${String(status)}` }];
  return [{ condition: '$statusCode >= 200 && $statusCode <= 299' }];
}

function outputOf(value: ValueRead): [string, string] {
  const pointer = value.path.map((member) => `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return [variableOf({ ...value, as: 'text' }), `$response.body#${pointer}`];
}

function headersOf(headers: Readonly<Record<string, string>>): readonly Item[] {
  return Object.entries(headers).map(([name, value]) => ({ name, in: 'header', value }));
}

function tokenOf({ needsToken }: Script): Readonly<Record<string, string>> {
  return needsToken === true ? { 'X-Admin-Token': '$inputs.adminToken' } : {};
}

/** A text with its references as runtime expressions; one that is nothing else is the expression itself. */
function textIn(text: string, ids: ReadonlyMap<string, string>): string {
  const written = partsOf(text).map((part) => {
    if (typeof part === 'string') return part;
    const expression = `$steps.${ids.get(part.answer) ?? part.answer}.outputs.${variableOf({ ...part, as: 'text' })}`;
    return isOneReference(text) ? expression : `{${expression}}`;
  });
  return written.join('');
}

function bodyOf(value: Json, textOf: (text: string) => string): Json {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => bodyOf(item, textOf));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, bodyOf(member, textOf)]));
  return value;
}
