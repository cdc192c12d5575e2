import { DocumentUsage } from '../document-usage';
import type { MemoryState } from '../memory/memory-transaction';
import { tablesInTurnsOf, type Contents } from '../memory/tables-of';
import type { StoreDump } from '../store';
import type { ToldChange } from './change-log';
import type { Place } from './place';

/** Which state of a place's documents something is about; a place that is planted anew begins another era. */
export interface Version {
  readonly era: number;
  readonly number: number;
}

/** True when `one` is of an earlier state than `other`. */
export function isBefore(one: Version, other: Version): boolean {
  return one.era === other.era ? one.number < other.number : one.era < other.era;
}

/** The documents of a place as they stand in the database at one version, in the memory of this process. */
export class Copy implements MemoryState {
  private constructor(
    readonly tables: MemoryState['tables'],
    readonly sequences: Map<string, number>,
    private readonly holdings: DocumentUsage,
    public version: Version,
  ) {}

  /** Made of what a place holds, while others have their turns. */
  static async of(
    { collections }: Pick<Place, 'collections'>,
    { contents, sequences = {} }: { readonly contents: Contents; readonly sequences?: StoreDump['sequences'] },
    version: Version,
  ): Promise<Copy> {
    const holdings = new DocumentUsage();
    const tables = await tablesInTurnsOf(collections, contents, holdings);
    return new Copy(tables, new Map(Object.entries(sequences)), holdings, version);
  }

  /** About what it takes. */
  get bytes(): number {
    return this.holdings.bytes;
  }

  /** Follows what others have changed, version by version. */
  follow(versions: readonly (readonly ToldChange[])[]): void {
    for (const changes of versions) {
      for (const change of changes) this.make(change);
      this.version = { ...this.version, number: this.version.number + 1 };
    }
  }

  private make(change: ToldChange): void {
    if ('sequence' in change) this.sequences.set(change.sequence, change.value);
    else if ('put' in change) this.tables.get(change.in)?.put(change.put);
    else this.tables.get(change.in)?.remove(change.gone);
  }
}
