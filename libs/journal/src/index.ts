export { textOfEntry } from './cut-entry';
export type { Draft, DraftBody, DraftHead } from './draft';
export { secretsIn } from './known-secrets';
export { maskMember } from './mask';
export { maskAddress, MASKED } from './mask-address';
export { linesOf } from './header-lines';
export { Journal, type Tally } from './journal';
export type { JournalEntry, Outcome } from './journal-entry';
export { attemptsOf, headerKeyOf, type Attempt } from './attempts';
