import { assertCoreUp, assertEmbosserUp, assertHsmUp, type SystemState } from './dependency-faults';

describe('a simulated system behind CMS', () => {
  it.each([
    ['card system', assertCoreUp],
    ['card vendor', assertEmbosserUp],
    ['security module', assertHsmUp],
  ])('goes unnoticed while the %s is up', (_, assertUp) => {
    expect(() => {
      assertUp('up');
    }).not.toThrow();
  });

  it.each<[string, (state: SystemState) => void, SystemState, string]>([
    ['card system', assertCoreUp, 'down', 'cms.processing.error'],
    ['card system', assertCoreUp, 'slow', 'cms.timeout'],
    ['card system', assertCoreUp, 'corrupt', 'cms.processing.error'],
    ['card vendor', assertEmbosserUp, 'down', 'cms.embossing.error'],
    ['card vendor', assertEmbosserUp, 'slow', 'cms.embossing.error'],
    ['card vendor', assertEmbosserUp, 'corrupt', 'cms.embossing.error'],
    ['security module', assertHsmUp, 'down', 'cms.processing.error'],
    ['security module', assertHsmUp, 'slow', 'cms.processing.error'],
    ['security module', assertHsmUp, 'corrupt', 'cms.processing.error'],
  ])('the %s, answers by its code when it is not up', (_, assertUp, state, code) => {
    expect(() => {
      assertUp(state);
    }).toThrow(expect.objectContaining({ code }));
  });
});
