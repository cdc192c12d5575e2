import { ServiceError, type FieldFault } from '@sadpath/errors';
import type { Exchange } from '../../contract/exchange/exchange';
import { withPlacedFaults } from './placed-faults';

const spec = { status: 404, message: 'gone' } as ServiceError['spec'];
const refusal = (fault: Partial<FieldFault>, service = 'own'): ServiceError =>
  new ServiceError({ service, code: 'gone', spec }, undefined, {
    fields: [{ field: 'kitNo', message: 'kitNo is gone', ...fault }],
    retryAfter: 7,
  });
const sending = (value: unknown): Exchange =>
  ({ service: 'own', params: {}, query: {}, body: { kind: 'json', value } }) as unknown as Exchange;
const fieldOf = (error: ServiceError, value: unknown): string | undefined =>
  withPlacedFaults(error, sending(value)).fields[0]?.field;

describe('a fault of a refusal', () => {
  it.each<[string, string, Partial<FieldFault>, unknown]>([
    ['by another name', 'oldKit', { value: '42' }, { entityId: 'E', oldKit: '42' }],
    ['deeper', 'items.1.kitNo', { value: '42' }, { note: '42', items: [{ kitNo: '41' }, { kitNo: '42' }] }],
    ['as a number', 'kit', { value: '42' }, { kit: 42 }],
    ['as it is called', 'kitNo', { value: '42' }, { other: '42', kitNo: '42' }],
    ['nowhere', 'kitNo', { value: '42' }, { kitNo: '41' }],
    ['without a value', 'kitNo', {}, { items: [{ kitNo: '42' }] }],
  ])('is told where the request has it: %s', (_, field, fault, body) => {
    expect(fieldOf(refusal(fault), body)).toBe(field);
  });

  it('of another service is told by its name, where that is the only one', () => {
    expect(fieldOf(refusal({}, 'other'), { items: [{ kitNo: '42' }] })).toBe('items.0.kitNo');
    expect(fieldOf(refusal({}, 'other'), { items: [{ kitNo: '41' }, { kitNo: '42' }] })).toBe('kitNo');
  });

  it('keeps what else the refusal tells, and none of the value', () => {
    const told = withPlacedFaults(refusal({ value: '42' }), sending({ oldKit: '42' }));
    expect(told).toMatchObject({ code: 'gone', status: 404, message: 'gone', headers: { 'retry-after': '7' } });
    expect(told.fields).toEqual([{ field: 'oldKit', message: 'oldKit is gone' }]);
  });

  it('is not looked for in all of a body that no form has', () => {
    const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`a${String(i)}`, i]));
    expect(fieldOf(refusal({ value: '42' }), { ...wide, last: '42x', a0: 'x' })).toBe('a42');
    expect(fieldOf(refusal({ value: '2999' }), wide)).toBe('kitNo');
  });
});
