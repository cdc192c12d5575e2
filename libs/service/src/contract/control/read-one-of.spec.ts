import { readOneOf } from './read-json';

describe('one of several words', () => {
  it('is named with its choices where it is missing', () => {
    expect(() => readOneOf('action', undefined, ['freeze', 'set'])).toThrow('action is required: one of freeze, set');
  });

  it('is repeated where it is another', () => {
    expect(() => readOneOf('action', 'thaw', ['freeze', 'set'])).toThrow('action: "thaw" is not known');
  });
});
