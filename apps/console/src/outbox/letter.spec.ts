import { letterOf } from './letter';

describe('letterOf', () => {
  it('reads the text that a service wrote, under what it is about', () => {
    const body = { purpose: 'LOGIN', code: '123456', text: '123456 is your code' };
    expect(letterOf({ service: 'otp', body })).toEqual({ subject: 'LOGIN', text: '123456 is your code' });
  });

  it('writes out what has no text', () => {
    const body = { kind: 'bank-account-confirmation', depositId: 7 };
    expect(letterOf({ service: 'issuing', body })).toEqual({
      subject: 'bank-account-confirmation',
      text: 'bank account confirmation, depositId 7',
    });
  });

  it('has no words for what a machine reads', () => {
    expect(letterOf({ service: 'banking', body: { type: 'transaction.completed' } }).text).toBeUndefined();
  });
});
