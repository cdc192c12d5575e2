import fc from 'fast-check';
import { Chance } from './chance';

const SEED = { seed: 1 };
const drawsOf = <T>(chance: Chance, draw: (chance: Chance) => T): T[] =>
  Array.from({ length: 1_000 }, () => draw(chance));

describe('chance', () => {
  it('draws the same from the same seed, and other things from another', () => {
    const draw = (seed: string | number): number[] => drawsOf(new Chance(seed), (chance) => chance.next());
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(draw(7)).toEqual(draw('7'));
  });

  it('draws what it has always drawn, so that an old seed still says the same', () => {
    const chance = new Chance('old');
    const drawn = Array.from({ length: 30 }, () => chance.next());
    expect([0, 1, 10, 29].map((at) => drawn[at])).toEqual([169_690_099, 4_260_900_403, 2_060_414_704, 3_810_552_515]);
  });

  it('draws whole numbers within their bounds, both included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.nat(20), fc.string(), (min, span, seed) => {
        const drawn = drawsOf(new Chance(seed), (chance) => chance.whole(min, min + span));
        expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([min, min + span]);
      }),
      SEED,
    );
  });

  it('draws fractions below one, evenly', () => {
    const drawn = drawsOf(new Chance('even'), (chance) => chance.fraction());
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    const mean = drawn.reduce((sum, fraction) => sum + fraction, 0) / drawn.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
  });

  it('draws ids in the form of UUIDs of version 4, none twice', () => {
    const drawn = drawsOf(new Chance('ids'), (chance) => chance.uuid());
    for (const id of filled(drawn))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('draws texts of an alphabet', () => {
    const chance = new Chance('text');
    expect(chance.digits(6)).toMatch(/^\d{6}$/);
    expect(chance.hex(12)).toMatch(/^[0-9a-f]{12}$/);
    expect(chance.text(5, 'xy')).toMatch(/^[xy]{5}$/);
  });

  it('draws log-normal values around their median', () => {
    const drawn = drawsOf(new Chance('delay'), (chance) => chance.lognormal(80, 0.4)).sort((a, b) => a - b);
    expect(Math.abs(drawn[500]! - 80)).toBeLessThan(6);
    expect(drawn[0]).toBeGreaterThan(0);
  });

  it('goes on from where it was left', () => {
    const chance = new Chance('left');
    chance.next();
    const resumed = new Chance('other').resume(chance.state());
    expect(drawsOf(resumed, (one) => one.next())).toEqual(drawsOf(chance, (one) => one.next()));
  });
});
