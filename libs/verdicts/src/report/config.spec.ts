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
    const listed = Object.entries(schema.properties).flatMap(([name, it]) =>
      (it.enum ?? []).map((word) => ({ name, word })),
    );
    for (const { name, word } of filled(listed)) {
      expect(readVerdictConfig({ [name]: word })).toMatchObject({ [name]: word });
      expect(() => readVerdictConfig({ [name]: 'odd' })).toThrow(BadVerdictConfig);
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
