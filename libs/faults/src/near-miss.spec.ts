import type { Candidate } from './candidate';
import { nearMiss } from './near-miss';

const debit: Candidate = {
  service: 'bank',
  operation: 'debit',
  method: 'POST',
  path: '/debit',
  query: {},
  headers: {},
  body: { accountNo: '1' },
};

describe('a request that nearly meets a rule', () => {
  it.each([
    [{ service: 'bank', operation: 'credit' }, 'operation'],
    [{ service: 'bank', body: { accountNo: '2' } }, 'body'],
    [{ service: 'bank', operation: 'debit' }, undefined],
    [{ service: 'wallet', operation: 'credit' }, undefined],
    [{ service: 'wallet' }, undefined],
    [{}, undefined],
  ])('misses %j by %s', (match, member) => {
    expect(nearMiss(match, debit)?.member).toBe(member);
  });
});
