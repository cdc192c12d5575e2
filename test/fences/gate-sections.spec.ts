import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite } from '../../apps/sandbox/src/suite';

const headingsOf = (document: string): ReadonlySet<string> => {
  const text = readFileSync(resolve(__dirname, `../../docs/contracts/${document}.md`), 'utf8');
  return new Set([...text.matchAll(/^#+ (\d[\d.]*?)\.? /gm)].map(([, number = '']) => number));
};

describe('the sections by which a refusal is explained', () => {
  it.each(suite.map(({ name, sections }) => [name, sections] as const))(
    'of %s are in its contract',
    (_name, sections) => {
      if (sections === undefined) throw new Error('no sections');
      const { document, gates, order, codes } = sections;
      expect([...headingsOf(document)]).toEqual(expect.arrayContaining([...Object.values(gates), order, codes]));
    },
  );

  it.each(suite.map((service) => [service.name, service] as const))(
    'of %s name gates that it has',
    (_name, service) => {
      const gates = service.gates.map(({ name }) => name.replace(/Gate$/, ''));
      expect(gates).toEqual(expect.arrayContaining(Object.keys(service.sections?.gates ?? {})));
    },
  );
});
