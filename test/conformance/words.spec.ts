import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suiteFacts } from '../support/suite';

const PAGES = resolve(__dirname, '../../docs/errors');

/** What the pages do not say, with the words of the field that they use. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/growing (pauses|waits)/i, 'exponential backoff'],
  [/nonsense|garbage|rubbish/i, 'an invalid response'],
  [/is no (JWT|JSON|UUID|number|integer)\b/i, 'is not a …'],
  [/is none of (its|the)/i, 'is not one of …'],
  [/came about|stands? posted|got lost/i, 'what happened: created, posted, failed'],
  [/is not told|are not told|tells? nothing/i, 'the answer does not say'],
  [/(?<!\w)(rightly|wrongly typed)(?!\w)/i, 'right, wrong'],
  [/nobody foresaw|whatever reason/i, 'unforeseen'],
  [/carries the (id|code|name)/i, 'has the …'],
  [/\b(other|outer) side\b/i, 'the dependency, by its name'],
  [/\bnames no \w+/i, 'it does not exist, or it is not of a kind'],
  [/by no request|on the allowlist of none/i, 'what is so, and not what is not'],
  [/\{\{/, 'a name in braces, in words; the value itself, in commands'],
  [/\bthe books\b/i, 'the ledger'],
];

interface Text {
  readonly place: string;
  readonly text: string;
}

function pages(): readonly Text[] {
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return files.map((name) => ({ place: `docs/errors/${name}`, text: readFileSync(join(PAGES, name), 'utf8') }));
}

/** Everything that a sandbox says of its codes and of the ways to them. */
function sentences(): readonly Text[] {
  const { errors, recipes } = suiteFacts();
  const ofCodes = errors.map(({ id, message, meaning, remedy }) => ({
    place: id,
    text: [message, meaning, remedy].join('\n'),
  }));
  const ofRecipes = recipes.map(({ service, code, title, steps, natural }) => ({
    place: `${service}/${code}`,
    text: [title, natural?.impossible, ...steps.map(({ says }) => says)].join('\n'),
  }));
  return [...ofCodes, ...ofRecipes];
}

describe('the words of the field:', () => {
  const texts = [...pages(), ...sentences()];

  it('there is a text for every code', () => {
    expect(texts.length).toBeGreaterThan(600);
  });

  it.each(WORDS)('none says %s, but %s', (word) => {
    expect(texts.filter(({ text }) => word.test(text)).map(({ place }) => place)).toEqual([]);
  });
});

describe('every recipe', () => {
  const { recipes } = suiteFacts();
  const idOf = ({ service, code }: (typeof recipes)[number]): string => `${service}/${code}`;

  it('has a title that tells what its client does', () => {
    expect(recipes.filter(({ title }) => !/^[A-Z][a-z]+s\b/.test(title)).map(idOf)).toEqual([]);
  });

  it('has steps that tell what to do', () => {
    const odd = recipes.filter(({ steps, remedy }) =>
      [...steps, ...(remedy?.steps ?? [])].some(({ says = 'So' }) => !/^[A-Z][a-z]+(?<![a-z]s)\b/.test(says)),
    );
    expect(odd.map(idOf)).toEqual([]);
  });
});

describe('every sentence', () => {
  const { errors } = suiteFacts();

  it.each(['meaning', 'remedy'] as const)('of a %s begins with a capital and ends like one', (part) => {
    const odd = errors.filter((code) => !/^(?:[A-Z`"]|[a-z]+[A-Z]).*[.!?]$/s.test(code[part]));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('that names a member does so as the answers write it', () => {
    const banking = errors.filter(({ service, meaning, remedy }) => {
      return service === 'banking' && /details\.\w/.test(`${meaning} ${remedy}`);
    });
    expect(banking.map(({ id }) => id)).toEqual([]);
  });
});
