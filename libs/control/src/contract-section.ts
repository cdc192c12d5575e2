import type { JournalEntry } from '@sadpath/journal';
import { declineIn, type ContractSections } from '@sadpath/service';
import { ownMember } from './own-member';

/** What stands before the number of a section. */
const SIGN = '\u00a7';
const GATE_REFUSED = /^the gate (\w+) refused: /;
const OPERATION_REFUSED = /^the operation \w+ itself refused: /;

/** Where the contract settles what refused a request naturally, or declined what it asked; undefined where nothing did. */
export function contractSection({ notes }: JournalEntry, sections: ContractSections | undefined): string | undefined {
  if (sections === undefined) return undefined;
  const { document, gates, order, codes, declines = codes } = sections;
  for (const note of notes) {
    const gate = GATE_REFUSED.exec(note)?.[1];
    if (gate !== undefined) return sectionOf(document, ownMember(gates, gate) ?? order);
    if (OPERATION_REFUSED.test(note)) return sectionOf(document, codes);
  }
  return declineIn(notes) === undefined ? undefined : sectionOf(document, declines);
}

function sectionOf(document: string, section: string): string {
  return `docs/contracts/${document}.md ${SIGN}${section}`;
}
