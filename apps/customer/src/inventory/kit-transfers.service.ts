import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { reportDelivery, transfer, type DeliveryStatus } from '../domain/placement';
import { InventoryService } from './inventory.service';
import { kitNotFound } from '../domain/refusals';

/** Kits on their way from branch to branch. */
export interface TransferOrder {
  readonly fromBranch: string;
  readonly toBranch: string;
  readonly kitNos: readonly string[];
  readonly changer: string | null;
}

/** How many kits a transfer moved, and which it did not. */
export interface TransferResult {
  readonly successCount: number;
  readonly failedCount: number;
  readonly failedKitNo: readonly string[];
}

/** What was reported of one kit; an error when nobody knows it. */
export interface DeliveryReport {
  readonly kitNo: string;
  readonly error: ReturnType<typeof kitNotFound> | undefined;
}

/** Moves kits between branches and keeps what is reported of their way (contracts/debit.md §3.3.9). */
@Injectable()
export class KitTransfersService {
  constructor(private readonly inventory: InventoryService) {}

  /** Moves the kits that lie at the branch. Throws `kit.not.found`, with the result as details, when some do not. */
  async transfer(visit: Visit, { fromBranch, toBranch, kitNos, changer }: TransferOrder): Promise<TransferResult> {
    const known = await this.inventory.kitsOf(visit, kitNos);
    const here = kitNos
      .flatMap((kitNo) => known.get(kitNo) ?? [])
      .filter((kit) => kit.placement.branchId === fromBranch);
    const moved = here.map(({ placement }) => transfer(placement, { branchId: toBranch, changer }, visit.call.now));
    await this.inventory.place(visit, moved);
    const failedKitNo = kitNos.filter((kitNo) => !here.some((kit) => kit.kitNo === kitNo));
    const result = { successCount: moved.length, failedCount: failedKitNo.length, failedKitNo };
    const [firstFailed] = failedKitNo;
    if (firstFailed !== undefined) throw kitNotFound(firstFailed, { ...result });
    return result;
  }

  /** Keeps a delivery status for every kit that exists. */
  async report(visit: Visit, kitNos: readonly string[], status: DeliveryStatus): Promise<DeliveryReport[]> {
    const known = await this.inventory.kitsOf(visit, kitNos);
    const placed = [...known.values()].map(({ placement }) => reportDelivery(placement, status, visit.call.now));
    await this.inventory.place(visit, placed);
    return kitNos.map((kitNo) => ({ kitNo, error: known.has(kitNo) ? undefined : kitNotFound(kitNo) }));
  }
}
