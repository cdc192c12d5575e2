import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { binRangeName, configCollections } from '../config.collections';
import { admitBinRange, type BinRange } from '../domain/bin-range';
import { binNotFound } from '../domain/refusals';
import { allOwned, putOwned } from '../owned/owned-docs';

const { bins } = configCollections;

/** The card numbers a bank may issue. */
@Injectable()
export class BinsService {
  /** Configures a range. Throws `bin.already.exists` or `invalid.bin.range`. */
  create(call: Call, tenantId: string, range: BinRange): Promise<BinRange> {
    return call.store.transaction(async (tx) => {
      const value = admitBinRange(range, await allOwned(tx, bins, tenantId));
      return putOwned(tx, bins, { tenantId, name: binRangeName(value), value });
    });
  }

  list(call: Call, tenantId: string): Promise<readonly BinRange[]> {
    return call.store.transaction((tx) => allOwned(tx, bins, tenantId));
  }

  /** The ranges of one BIN. Throws `bin.not.found` when it has none. */
  async ranges(call: Call, tenantId: string, bin: string): Promise<readonly BinRange[]> {
    const ranges = (await this.list(call, tenantId)).filter((range) => range.bin === bin);
    if (ranges.length === 0) throw binNotFound(bin);
    return ranges;
  }
}
