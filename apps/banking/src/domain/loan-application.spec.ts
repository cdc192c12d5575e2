import { approve, attach, type LoanApplication, type LoanDocument } from './loan-application';

const application = { status: 'submitted', documents: [], approvedAt: null } as unknown as LoanApplication;
const document = (id: string): LoanDocument => ({ id }) as unknown as LoanDocument;

describe('a loan application', () => {
  it('has its documents in the order in which they were attached', () => {
    const one = attach(application, document('a'));
    expect(attach(one, document('b')).documents).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(one.documents).toEqual([{ id: 'a' }]);
  });

  it('is approved once', () => {
    const approved = approve(application, 5);
    expect(approved).toMatchObject({ status: 'approved', approvedAt: 5 });
    expect(approve(approved!, 6)).toBeUndefined();
  });
});
