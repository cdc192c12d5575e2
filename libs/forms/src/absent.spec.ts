import { withoutNulls } from './absent';

describe('a form without its nulls', () => {
  it('has what is given, and null where null means something', () => {
    const form = { name: 'a', note: null, limit: null, count: 0, text: '' };
    expect(withoutNulls(form, 'limit')).toEqual({ name: 'a', limit: null, count: 0, text: '' });
    expect(withoutNulls(form)).toEqual({ name: 'a', count: 0, text: '' });
  });
});
