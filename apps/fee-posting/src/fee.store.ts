import { keyIn } from '@sadpath/dcms';
import { nextFree, type Transaction } from '@sadpath/store';
import type { KnownFees } from './domain/begin-fee';
import type { Fee } from './domain/fee';
import { feePostingCollections } from './fee-posting.collections';

const { fees } = feePostingCollections;
/** Number of the first fee of a fresh space; those of the fixtures are lower. */
const FIRST_FEE = 1_001;

/** The fees of one bank within one transaction. */
export class FeeStore {
  constructor(
    private readonly tx: Transaction,
    private readonly tenant: string,
  ) {}

  fee(feeRef: string): Promise<Fee | undefined> {
    return this.tx.get(fees, keyIn(this.tenant, feeRef));
  }

  /** The fees of an entity, or of everyone, in the order of their posting. */
  list(entityId: string | undefined): Promise<readonly Fee[]> {
    if (entityId === undefined) return this.tx.find(fees, 'tenant', this.tenant);
    return this.tx.find(fees, 'entity', keyIn(this.tenant, entityId));
  }

  /** The fees that one under this reference, on this kit, may collide with. */
  async known(feeRef: string, kitNo: string | undefined): Promise<KnownFees> {
    const ofKit = kitNo === undefined ? [] : await this.tx.find(fees, 'kit', keyIn(this.tenant, kitNo));
    return { same: await this.fee(feeRef), ofKit };
  }

  /** The id of a new fee. */
  async nextFeeId(): Promise<string> {
    const sequence = { name: `feeId/${this.tenant}`, first: FIRST_FEE };
    const isTaken = async (number: number): Promise<boolean> =>
      (await this.tx.find(fees, 'id', keyIn(this.tenant, feeIdOf(number)))).length > 0;
    return feeIdOf(await nextFree(this.tx, sequence, isTaken));
  }

  async keep(fee: Fee): Promise<void> {
    await this.tx.put(fees, { ...fee, tenant: this.tenant });
  }
}

function feeIdOf(number: number): string {
  return `FEE${String(number).padStart(10, '0')}`;
}
