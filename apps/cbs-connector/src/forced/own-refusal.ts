import type { ForcedRequest } from '@sadpath/dcms';
import type { ServiceError } from '@sadpath/errors';
import { cbsError } from '../cbs-connector.errors';
import { invalidAccount } from '../domain/refusals';
import { LedgerStore } from '../ledger.store';

/** Codes of a leg that an account refuses, and the side that meets them; both sides may be frozen. */
const LEG_CODES = {
  'cbs.insufficient.balance': 'D',
  'cbs.account.frozen': undefined,
  'cbs.debit.failed': 'D',
  'cbs.credit.failed': 'C',
} as const;

type LegCode = keyof typeof LEG_CODES;

/** The refusal of the service's own makers that could be true of the request; undefined where none could. */
export async function ownRefusal(code: string, request: ForcedRequest): Promise<ServiceError | undefined> {
  if (code === 'cbs.invalid.account') return unknownIn(request);
  if (!Object.hasOwn(LEG_CODES, code)) return undefined;
  const accountNo = await refusingIn(request, LEG_CODES[code as LegCode]);
  return accountNo === undefined ? undefined : cbsError(code as LegCode, { accountNo });
}

/** An account before its holder, but for what is asked of the holder alone. */
function unknownIn(request: ForcedRequest): ServiceError | undefined {
  const field = ['accountNo', 'entityId'].find((name) => request.text(name) !== undefined);
  const named = field === undefined ? undefined : request.text(field);
  return field === undefined || named === undefined ? undefined : invalidAccount(field, named);
}

/** The account of the leg that refuses: the one named, or one on the other side; of a reversal those of its original, changed about. */
async function refusingIn(request: ForcedRequest, side: 'C' | 'D' | undefined): Promise<string | undefined> {
  const { tenant, operation } = request;
  const own = operation === 'credit' || operation === 'openAccount' ? 'C' : 'D';
  if (operation !== 'reversal')
    return side === undefined || side === own
      ? request.text('accountNo')
      : request.text('counterLegs.accountNo', 'accountNo');
  const txnId = request.text('originalTxnId');
  if (tenant === undefined || txnId === undefined) return undefined;
  const original = await request.read((tx) => new LedgerStore(tx, tenant).posting(txnId));
  if (original === undefined || side === undefined || original.crDr !== side) return original?.accountNo;
  return original.legs[1]?.accountNo;
}
