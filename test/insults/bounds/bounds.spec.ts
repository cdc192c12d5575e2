import { BOUND_NAMES, type BoundName } from '@sadpath/bounds';
import { dropSpaces, sandboxes, startAll } from './at-bounds';
import { fewBounds } from './few-bounds';
import { fixedBounds } from './fixed-bounds';
import { smallBounds } from './small-bounds';

/** Every row of the table of bounds; one that lacks here does not compile. */
const WALK: Readonly<Record<BoundName, () => Promise<void>>> = { ...fixedBounds, ...fewBounds, ...smallBounds };

describe('at its bound', () => {
  beforeAll(startAll, 60_000);
  beforeEach(dropSpaces);
  afterAll(async () => {
    expect(await Promise.all(Object.values(sandboxes).map((one) => one.stop()))).toEqual([[], []]);
  });

  it.each(BOUND_NAMES)(
    '%s does what the table says',
    async (name) => {
      await WALK[name]();
    },
    60_000,
  );
});
