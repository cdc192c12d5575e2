import { SetMetadata } from '@nestjs/common';
import { raisedBy } from '@sadpath/errors/nest';
import { formsOfHandler } from './forms-of-handler';
import type { Answered, AnswerShape, OperationOptions, OperationSpec } from './operation-spec';

/** Takes only a handler that returns what its operation answers. */
type HandlerDecorator<A extends AnswerShape> = <H extends (...args: never[]) => Answered<A> | Promise<Answered<A>>>(
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<H>,
) => void;

const OPERATION = 'sadpath:operation';

/**
 * Declares a handler as an operation. Stands above `@Raises` and the route decorator stands above or below;
 * status 200 unless given, whatever the method.
 */
export function Operation<const A extends AnswerShape>(options: OperationOptions<A>): HandlerDecorator<A> {
  return (target, key, descriptor) => {
    const handler = descriptor.value as unknown as (...args: unknown[]) => unknown;
    const forms = formsOfHandler(target, key);
    const { bodyListOf, ...said } = options;
    const operation: OperationSpec = {
      status: 200,
      marks: {},
      ...said,
      name: options.name ?? key,
      raises: raisedBy(handler),
      ...forms,
      ...(bodyListOf === undefined ? {} : { body: bodyListOf, bodyIsList: true }),
    };
    SetMetadata(OPERATION, operation)(target, key, descriptor);
  };
}

/** The operation that a handler was declared as; Nest copies what it knows of a handler to what it makes of it. */
export function operationOf(handler: object): OperationSpec | undefined {
  return Reflect.getMetadata(OPERATION, handler) as OperationSpec | undefined;
}
