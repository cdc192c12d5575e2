import { carryOutTransfer, reviewTransfer, type TransferDecision } from './carry-out-transfer';
import { type JudgedTransfer, judgeTransfer, type TransferFacts, type TransferOrder } from './judge-transfer';
import { nipSessionId, type Stamp } from './stamp';
import { dedupKeyOf, type Transfer } from './transfer';

/** Judges an order and carries it out; throws when nothing may be recorded (contract banking §3.4). */
export function openTransfer(order: TransferOrder, facts: TransferFacts, stamp: Stamp): TransferDecision {
  const judged = judgeTransfer(order, facts, stamp.now);
  const transfer = draftOf(order, { judged, facts }, stamp);
  if (judged.risk.decision === 'review') return reviewTransfer(transfer, judged.source, { stamp, rules: facts.rules });
  const parties = { source: judged.source, recipient: judged.target.wallet };
  return carryOutTransfer(transfer, parties, { stamp, road: facts });
}

function draftOf(
  order: TransferOrder,
  { judged, facts }: { judged: JudgedTransfer; facts: TransferFacts },
  stamp: Stamp,
): Transfer {
  const { accountNumber, accountName, behaviour, wallet } = judged.target;
  const { tenant, userId } = facts;
  const { id: sourceWalletId, currency } = judged.source;
  const { type, amount, narration, recipientName } = order;
  const identity = { tenantId: tenant.id, userId, type, sourceWalletId, accountNumber, amount };
  return {
    id: stamp.newId(),
    reference: stamp.reference,
    tenantId: tenant.id,
    userId,
    type,
    status: 'received',
    amount,
    fees: judged.fees,
    currency,
    narration,
    recipientName,
    sourceWalletId,
    recipient: { accountNumber, accountName, ...judged.bank },
    recipientWalletId: wallet?.id ?? null,
    behaviour,
    isViaNibss: judged.isViaNibss,
    sessionId: type === 'external' ? nipSessionId(tenant.bankCode, stamp) : null,
    riskLevel: judged.risk.riskLevel,
    failureReason: null,
    dedupKey: dedupKeyOf({ ...identity, bankCode: judged.bank.bankCode }),
    createdAt: stamp.now,
    completedAt: null,
    due: null,
  };
}
