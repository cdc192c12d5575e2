import { Page } from '@sadpath/errors';
import type { Exchange } from '@sadpath/service';
import { issuingEnvelope } from './issuing.envelope';
import { issuingError } from './issuing.errors';

const exchange = {} as Exchange;

describe('the native envelope', () => {
  it('puts the status beside the fields', () => {
    expect(issuingEnvelope.success({ cardId: 1 }, exchange)).toEqual({ status: 'success', cardId: 1 });
    expect(issuingEnvelope.success(new Page([1], { total: 1, limit: 50, offset: 0 }), exchange)).toEqual({
      status: 'success',
      items: [1],
      total: 1,
      limit: 50,
      offset: 0,
    });
  });

  it('says a sentence and never a code', () => {
    expect(issuingEnvelope.failure(issuingError('wallet_not_found'), exchange)).toEqual({
      status: 'error',
      message: 'Wallet not found.',
    });
  });

  it('lists the broken fields of 400 and 422', () => {
    const fields = [{ field: 'name', rule: 'required', message: 'name is required' }];
    expect(issuingEnvelope.failure(issuingError('field_required', undefined, { fields }), exchange)).toEqual({
      status: 'error',
      message: 'Validation failed.',
      errors: fields,
    });
    expect(issuingEnvelope.failure(issuingError('malformed_json'), exchange)).toMatchObject({ errors: [] });
  });
});
