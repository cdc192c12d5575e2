import {
  SPACES_REMEMBERED,
  type CoverageRegister,
  type Meeting,
  type MeetingSpace,
  type MetPair,
} from '@sadpath/spaces';

type Counting = { -readonly [Member in keyof MetPair]: MetPair[Member] } & { spaces: MeetingSpace[] };

/** The register of a process that has all to itself. */
export class MemoryRegister implements CoverageRegister {
  /** By service, operation and code: nothing is put together for a request. */
  private readonly pairs = new Map<string, Map<string, Map<string, Counting>>>();

  add({ service, operation, code, outcome, space, at }: Meeting): undefined {
    const pair =
      this.pairs.get(service)?.get(operation)?.get(code) ??
      this.pairOf({ service, operation, code, natural: 0, forced: 0, firstAt: at, lastAt: at, spaces: [] });
    pair[outcome] += 1;
    pair.lastAt = at;
    remember(pair.spaces, space);
  }

  list(): readonly MetPair[] {
    const operations = [...this.pairs.values()].flatMap((ofService) => [...ofService.values()]);
    const pairs = operations.flatMap((ofOperation) => [...ofOperation.values()]);
    return pairs.map((pair) => ({ ...pair, spaces: [...pair.spaces] }));
  }

  merge(pairs: readonly MetPair[]): void {
    for (const other of pairs) {
      const pair = this.pairOf({ ...other, natural: 0, forced: 0, spaces: [] });
      pair.natural += other.natural;
      pair.forced += other.forced;
      pair.firstAt = Math.min(pair.firstAt, other.firstAt);
      pair.lastAt = Math.max(pair.lastAt, other.lastAt);
      for (const space of other.spaces) remember(pair.spaces, space);
    }
  }

  clear(): void {
    this.pairs.clear();
  }

  private pairOf(fresh: Counting): Counting {
    const { service, operation, code } = fresh;
    const known = this.pairs.get(service)?.get(operation)?.get(code);
    if (known !== undefined) return known;
    const ofService = this.pairs.get(service) ?? new Map<string, Map<string, Counting>>();
    const ofOperation = ofService.get(operation) ?? new Map<string, Counting>();
    this.pairs.set(service, ofService.set(operation, ofOperation.set(code, fresh)));
    return fresh;
  }
}

function remember(spaces: MeetingSpace[], space: MeetingSpace): void {
  if (spaces.length >= SPACES_REMEMBERED) return;
  for (const { id } of spaces) if (id === space.id) return;
  spaces.push(space);
}
