import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BadVerdictConfig, DEFAULT_CONFIG, readVerdictConfig } from './config';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly default?: unknown }>>;
}
const schema = JSON.parse(
  readFileSync(resolve(__dirname, '../../../../docs/sadpath.config.schema.json'), 'utf8'),
) as Schema;

describe('the configuration', () => {
  it('is taken as its schema describes it', () => {
    for (const [name, { enum: words = [] }] of Object.entries(schema.properties)) {
      for (const word of words) expect(readVerdictConfig({ [name]: word })).toMatchObject({ [name]: word });
      if (words.length > 0) expect(() => readVerdictConfig({ [name]: 'odd' })).toThrow(BadVerdictConfig);
    }
    expect(readVerdictConfig({ min: 80, ignore: ['wallet/*'] })).toEqual({
      of: 'called',
      min: 80,
      ignore: ['wallet/*'],
    });
  });

  it('has the defaults of its schema', () => {
    const given = Object.entries(schema.properties).filter(([, member]) => member.default !== undefined);
    expect(Object.fromEntries(given.map(([name, member]) => [name, member.default]))).toEqual(DEFAULT_CONFIG);
  });

  it('is refused with all its faults', () => {
    const faults = { min: 101, ignore: 'x', ignored: [] };
    expect(() => readVerdictConfig(faults)).toThrow(/ignored is unknown.*min must.*ignore must/);
    expect(() => readVerdictConfig([])).toThrow(BadVerdictConfig);
  });
});
