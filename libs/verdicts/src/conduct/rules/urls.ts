import type { JournalEntry } from '@sadpath/journal';
import type { RuleOfConduct } from '../conduct-rule';

const MASKED = '***';
/** A card number as the journal shows it. */
const MASKED_PAN = /\d{6}X{3,9}\d{4}/;
/** Tokens that lead to the next page are no secrets. */
const PAGING = /page|next|cursor|continu/i;

/** What nobody may read in the log of a proxy. */
export const secretInUrl: RuleOfConduct = {
  rule: 'secret-in-url',
  severity: 'critical',
  advice: 'Send secrets in the body or in a header: URLs stand in logs, histories and proxies.',
  find: ({ all }) =>
    all.flatMap((observation) => {
      const names = secretsOf(observation.entry);
      return names.length === 0 ? [] : [{ seen: `the URL tells ${names.join(', ')}`, requests: [observation] }];
    }),
};

/** A token in the path that the platform documents there is masked, too, and no fault of the client's. */
function secretsOf({ path, query }: JournalEntry): readonly string[] {
  const secrets = Object.entries(query)
    .filter(([name, value]) => !PAGING.test(name) && (value === MASKED || MASKED_PAN.test(String(value))))
    .map(([name]) => name);
  return MASKED_PAN.test(path) ? [...secrets, 'a card number'] : secrets;
}
