import { defineErrors } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import type { Exchange } from '../exchange/exchange';
import { Text, type FormFault } from '@sadpath/forms';
import { formGate } from './form-gate';

class Order {
  @Text({ optional: true }) account: string;
  @Text() note: string;
}

const makeError = errorsOf(
  defineErrors('sample', {
    REFUSED: {
      status: 400,
      statusFrom: 'ours',
      documented: false,
      message: 'Refused',
      category: 'Sample',
      retry: 'never',
      meaning: 'The form is wrong.',
      remedy: 'Correct it.',
    },
  }),
);
const missing: FormFault = {
  in: 'body',
  field: 'account',
  kind: 'missing',
  rule: 'isDefined',
  message: 'account is required',
};

function refusedFields(
  body: unknown,
  further?: () => readonly FormFault[],
  operation: object = { body: Order },
): readonly string[] {
  const fields: string[] = [];
  const gate = formGate({
    form: { unknownFields: 'ignore', blankText: 'missing' },
    refuseForm: (faults) => {
      fields.push(...faults.map(({ field }) => field));
      return makeError('REFUSED');
    },
    ...(further === undefined ? {} : { furtherFaults: further }),
  });
  const exchange = {
    operation: { ...operation, marks: {} },
    body: { kind: 'json', value: body, text: '' },
    method: 'POST',
  };
  try {
    void gate(exchange as unknown as Exchange, {} as never);
  } catch (error) {
    if (fields.length === 0) throw error;
    return fields;
  }
  return [];
}

describe('the form gate', () => {
  it('lets a good body pass', () => {
    expect(refusedFields({ note: 'x' })).toEqual([]);
  });

  it('has nothing to say where no operation has the path', () => {
    const gate = formGate({
      form: { unknownFields: 'refuse', blankText: 'missing' },
      refuseForm: () => makeError('REFUSED'),
      furtherFaults: () => [missing],
    });
    const exchange = { operation: undefined, body: { kind: 'json', value: [], text: '' }, method: 'POST' };
    expect(gate(exchange as unknown as Exchange, {} as never)).toBeUndefined();
  });

  it('refuses on a fault that only the whole request shows', () => {
    expect(refusedFields({ note: 'x' }, () => [missing])).toEqual(['account']);
  });

  it('names all faults in the order of declaration', () => {
    expect(refusedFields({}, () => [missing])).toEqual(['account', 'note']);
  });

  it.each([[[]], [17], ['text'], [null]])('refuses %j, whether a body is read or not', (body) => {
    expect(refusedFields(body)).toEqual(['body']);
    expect(refusedFields(body, undefined, {})).toEqual(['body']);
  });

  it('lets a body pass that nothing is read of', () => {
    expect(refusedFields({ more: 1 }, undefined, {})).toEqual([]);
  });
});
