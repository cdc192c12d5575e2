import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../docs/adr');
const FILES = readdirSync(FOLDER);

describe('the decisions of the house', () => {
  it('have a number each, one after another', () => {
    const numbers = FILES.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b);
    expect(numbers).toEqual(FILES.map((_, at) => at + 1));
    expect(numbers.length).toBeGreaterThan(20);
  });

  it.each(FILES)('%s says its number', (name) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toMatch(new RegExp(`^# ${String(Number(name.slice(0, 4)))}\\. `));
  });
});
