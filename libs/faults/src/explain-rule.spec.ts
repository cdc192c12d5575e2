import { explainRule } from './explain-rule';
import { FaultBook } from './fault-book';
import type { FaultRule } from './rule';

const RULE: FaultRule = {
  id: 'r',
  match: { service: 'cbs-connector', operation: 'debit' },
  stages: [
    { effect: { error: { code: 'cbs.timeout' }, phase: 'after' }, times: 2 },
    { effect: { pass: true }, times: 1 },
  ],
  skip: 1,
  probability: 0.5,
  seed: 7,
  ttlMs: 60_000,
};

describe('explainRule', () => {
  it('says what the rule does, to what, and how far it has come', () => {
    const text = explainRule(new FaultBook().arm(RULE, 0));
    expect(text).toBe(
      'cbs.timeout after the effect ×2, then pass ×1; on service cbs-connector, operation debit; after the first 1; ' +
        'with probability 0.5 (seed 7); for 60000 ms of virtual time; a refusal of the operation is lost as well; ' +
        'seen 0, fired 0',
    );
  });

  it('says of a plain rule no more than there is', () => {
    const plain: FaultRule = {
      id: 'r',
      match: {},
      stages: [{ effect: { network: 'HANG' }, times: undefined }],
      skip: 0,
      probability: 1,
      seed: 1,
    };
    expect(explainRule(new FaultBook().arm(plain, 0))).toBe('HANG; on any request; seen 0, fired 0');
  });

  it('says what happens to deliveries', () => {
    const late: FaultRule = {
      id: 'r',
      match: { service: 'banking', event: 'transaction.completed' },
      stages: [
        { effect: { delivery: 'LATE', lateBy: 'PT1H' }, times: 1 },
        { effect: { delivery: 'DUPLICATE' }, times: 2 },
      ],
      skip: 0,
      probability: 1,
      seed: 1,
    };
    const book = new FaultBook();
    expect(explainRule(book.arm(late, 0))).toBe(
      'LATE by PT1H ×1, then DUPLICATE ×2; on service banking, event transaction.completed; seen 0, fired 0',
    );
    expect(explainRule(book.arm({ ...late, match: {} }, 0))).toContain('on any delivery');
  });
});
