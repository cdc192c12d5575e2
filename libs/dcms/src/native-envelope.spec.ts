import type { ServiceError } from '@sadpath/errors';
import { exceptionOf } from './native-envelope';

const refusal = (more: Partial<ServiceError>): ServiceError =>
  ({ code: 'card.not.found', message: 'No such card', status: 404, fields: [], ...more }) as unknown as ServiceError;
const fault = (field: string, rule?: string) => ({
  field,
  message: `${field} is wrong`,
  ...(rule === undefined ? {} : { rule }),
});

describe('the documented exception of a refusal', () => {
  it('has its code, the words of the code, its sentence and the name of its status', () => {
    expect(exceptionOf(refusal({}))).toEqual({
      errorCode: 'card.not.found',
      shortMessage: 'Card not found',
      detailMessage: 'No such card',
      errorMessage: 'No such card',
      httpStatus: 'NOT_FOUND',
      fieldError: [],
      languageCode: 'en',
    });
  });

  it('tells the sentences of the fields that break the form', () => {
    const told = exceptionOf(refusal({ fields: [fault('a', 'isString'), fault('b', 'min')] }));
    expect(told).toMatchObject({ errorMessage: 'a is wrong; b is wrong', fieldError: ['a', 'b'] });
    const invalid = exceptionOf(refusal({ code: 'invalid.input.request', fields: [fault('a')] }));
    expect(invalid).toMatchObject({ errorMessage: 'a is wrong', detailMessage: 'a is wrong' });
  });

  it('keeps the sentence of a refusal that is about sense, and names its fields', () => {
    expect(exceptionOf(refusal({ fields: [fault('kitNo')] }))).toMatchObject({
      errorMessage: 'No such card',
      fieldError: ['kitNo'],
    });
    expect(exceptionOf(refusal({ code: 'invalid.input.request' }))).toMatchObject({ errorMessage: 'No such card' });
  });
});
