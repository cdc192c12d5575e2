import { SetMetadata } from '@nestjs/common';
import { raisedBy } from '@sadpath/errors/nest';
import { formsOfHandler } from './forms-of-handler';
import type { OperationOptions, OperationSpec } from './operation-spec';

const OPERATION = 'sadpath:operation';

/**
 * Declares a handler as an operation. Stands above `@Raises` and the route decorator stands above or below;
 * status 200 unless given, whatever the method.
 */
export function Operation(options: OperationOptions): MethodDecorator {
  return (target, key, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as (...args: unknown[]) => unknown;
    const forms = formsOfHandler(target, String(key));
    const { bodyListOf, ...said } = options;
    const operation: OperationSpec = {
      status: 200,
      marks: {},
      ...said,
      name: options.name ?? String(key),
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
