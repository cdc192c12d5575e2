import { type ClassedFault, documentedMessage, malformedBodyError, validationError } from './refusals';

const fault = (field: string, faultClass: ClassedFault['faultClass']): ClassedFault => ({
  field,
  faultClass,
  message: documentedMessage(field, faultClass, 'any') ?? 'the sentence of the rule',
});

describe('the code of a failed form', () => {
  it.each([
    ['missing', 'MISSING_FIELD'],
    ['format', 'INVALID_FORMAT'],
    ['rule', 'VALIDATION_ERROR'],
  ] as const)('is for one field of class %s: %s', (faultClass, code) => {
    expect(validationError([fault('narration', faultClass)])).toMatchObject({ code, status: 400 });
  });

  it('is VALIDATION_ERROR for two fields, whatever their classes', () => {
    const error = validationError([fault('email', 'missing'), fault('password', 'missing')]);
    expect(error.code).toBe('VALIDATION_ERROR');
  });

  it("carries the error page's own example", () => {
    const amount = {
      field: 'amount',
      faultClass: 'rule',
      message: documentedMessage('amount', 'rule', 'isPositive') ?? '',
    } as const;
    const error = validationError([amount, fault('recipientAccountNumber', 'missing')]);
    expect({ message: error.message, fields: error.fields }).toEqual({
      message: 'Validation failed',
      fields: [
        { field: 'amount', message: 'Amount must be greater than 0' },
        { field: 'recipientAccountNumber', message: 'Account number is required' },
      ],
    });
  });

  it('names the body when there is no JSON object', () => {
    expect(malformedBodyError()).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: [{ field: 'body', message: 'Malformed JSON' }],
    });
  });
});
