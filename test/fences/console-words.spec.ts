import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DELIVERY_FAULTS, NETWORK_FAULTS } from '@sadpath/faults';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');
const FORM = read('apps/console/src/faults/rule-form.ts');

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

describe('the faults on the network', () => {
  it.each(['README.md', 'docs/design.md'])('all stand in %s', (path) => {
    const text = read(path);
    expect(NETWORK_FAULTS.filter((fault) => !text.includes(`\`${fault}\``) && !text.includes(`: ${fault}\``))).toEqual(
      [],
    );
  });
});
