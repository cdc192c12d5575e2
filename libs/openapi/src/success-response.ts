import { Bare, Page, type DescribedEnvelope, type JsonSchema } from '@sadpath/errors';
import type { FormClass } from '@sadpath/forms';
import type { AnswerShape, Exchange, OperationSpec } from '@sadpath/service';
import { exampleOf, exampleOfSchema, orNull, type Schemas } from './schemas';

/** What a success of an operation is shown with. */
export interface SuccessMaking {
  readonly envelope: DescribedEnvelope<Exchange>;
  readonly exchange: Exchange;
  readonly schemas: Schemas;
  /** What its status may mean besides. */
  readonly note?: string | undefined;
}

/** The success of an operation, exactly as it is sent. */
export function successResponse(spec: OperationSpec, making: SuccessMaking): JsonSchema {
  const schema = schemaOf(spec.answers, making);
  const value = exampleValue(spec);
  const example = value instanceof Bare ? value.value : making.envelope.success(value, making.exchange);
  const description = making.note === undefined ? 'Done' : `Done. ${making.note}`;
  return { description, content: { 'application/json': { schema, example } } };
}

function schemaOf(answers: AnswerShape | undefined, { envelope, schemas }: SuccessMaking): JsonSchema {
  const shapes = envelope.schemas;
  if (answers === undefined) return shapes.success(plain({}));
  if (answers === null) return shapes.success(plain({ type: 'null' }));
  if (isListed(answers)) return shapes.success(plain({ type: 'array', items: schemas.refTo(answers[0]) }));
  if (typeof answers === 'function') return shapes.success(schemas.valueOf(answers));
  if ('orNull' in answers) return shapes.success(plain(orNull(schemas.refTo(answers.orNull))));
  if ('schema' in answers) return shapes.success(plain(answers.schema));
  if ('bare' in answers) {
    const bare = schemas.refTo(answers.bare);
    return answers.orWrapped === undefined
      ? bare
      : { anyOf: [bare, shapes.success(schemas.valueOf(answers.orWrapped))] };
  }
  return shapes.page({
    items: schemas.refTo(answers.page),
    pagination: schemas.valueOf(answers.pagination),
    ...(answers.native !== undefined ? { native: schemas.refTo(answers.native) } : {}),
  });
}

function plain(schema: JsonSchema) {
  return { schema, object: { properties: {}, required: [] } };
}

function exampleValue({ answers, example }: OperationSpec): unknown {
  if (answers === undefined || answers === null) return example ?? (answers === null ? null : {});
  if (isListed(answers)) return example ?? [exampleOf(answers[0])];
  if (typeof answers === 'function') return example ?? exampleOf(answers);
  if ('orNull' in answers) return example ?? exampleOf(answers.orNull);
  if ('schema' in answers) return example ?? exampleOfSchema(answers.schema);
  if ('bare' in answers) return new Bare(example ?? exampleOf(answers.bare));
  const native = answers.native === undefined ? undefined : exampleOf(answers.native);
  return new Page([example ?? exampleOf(answers.page)], exampleOf(answers.pagination), native);
}

function isListed(answers: AnswerShape): answers is readonly [FormClass] {
  return Array.isArray(answers);
}
