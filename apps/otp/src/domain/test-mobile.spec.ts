import { codeFor, TEST_MOBILE } from './test-mobile';

describe('codeFor', () => {
  it('is always 123456 for the test number', () => {
    expect(codeFor(TEST_MOBILE, '999999')).toBe('123456');
  });

  it('is the drawn code for any other number', () => {
    expect(codeFor('9876500002', '999999')).toBe('999999');
  });
});
