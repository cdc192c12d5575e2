import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DELIVERY_FAULTS, NETWORK_FAULTS } from '@sadpath/faults';

const FORM = readFileSync(join(__dirname, '../../apps/console/src/faults/rule-form.ts'), 'utf8');

/** The words of a list of the console, which has a build of its own and shares no values with the services. */
function listed(name: string): readonly string[] {
  const list = new RegExp(`const ${name} = \\[([^\\]]*)\\]`).exec(FORM)?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].map(([, word = '']) => word).sort();
}

describe('the form of a rule in the console', () => {
  it.each<[string, readonly string[]]>([
    ['NETWORK_FAULTS', NETWORK_FAULTS],
    ['DELIVERY_FAULTS', Object.keys(DELIVERY_FAULTS)],
  ])('offers all %s, and no other', (name, words) => {
    expect(listed(name)).toEqual(words.toSorted());
  });
});
