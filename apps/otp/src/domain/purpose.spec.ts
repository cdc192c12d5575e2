import { isForCard, PURPOSES } from './purpose';

describe('isForCard', () => {
  it('is true of the purposes that concern one card', () => {
    expect(PURPOSES.filter(isForCard)).toEqual(['SET_PIN', 'CARD_BLOCK', 'KIT_ACTIVATION', 'GET_CVV']);
  });
});
