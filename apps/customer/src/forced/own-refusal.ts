import type { ForcedRequest } from '@sadpath/dcms';
import type { ServiceError } from '@sadpath/errors';
import { customerError } from '../customer.errors';
import { askableLimits, featuresAsked, highestOf, isOnIn } from '../domain/change-preferences';
import { defaultAccountOf } from '../domain/customer';
import { featureOf } from '../domain/opt-in';
import { productIdOf } from '../domain/product';
import {
  aboveProduct,
  cardNotFound,
  cardNumberNotFound,
  entityNotFound,
  fieldFault,
  hasNoCard,
  invalidPin,
  kitNotFound,
  noSuchCard,
  notInStock,
  notIssued,
  notLinked,
  notOfCustomer,
  notOffered,
  unreadablePin,
} from '../domain/refusals';
import { meant, type Meant } from './meant';

type Make = (request: ForcedRequest) => Promise<ServiceError | undefined> | ServiceError | undefined;

/** Refusals that say nothing of a kit but its number and its status. */
const ofStatus =
  (
    code: 'card.already.active' | 'card.already.blocked' | 'card.already.closed' | 'card.status.active',
    status: string,
  ): Make =>
  async (request) => {
    const { kitNo, card } = await meant(request);
    const [named, told] = [kitNo ?? card?.kitNo, request.operation === 'manageKit' ? 'ACTIVE' : 'LOCKED'];
    if (named === undefined) return undefined;
    if (code !== 'card.status.active')
      return customerError(code, { kitNo: named }, { fields: [fieldFault('kitNo', `is ${status}`, named)] });
    return customerError(code, { kitNo: named, status: told }, { fields: [fieldFault('kitNo', `is ${told}`, named)] });
  };

const MADE: Readonly<Record<string, Make>> = {
  'entity.not.found': (request) => {
    const entityId = request.text('entityId');
    const mobileNo = request.text('mobileNo');
    if (entityId !== undefined) return entityNotFound(entityId);
    return mobileNo === undefined ? undefined : entityNotFound(mobileNo, 'mobileNo');
  },
  'kit.not.found': kitIsUnknown,
  'invalid.kit.info': (request) => {
    const kitNo = kitIn(request);
    if (kitNo === undefined) return undefined;
    if (request.operation === 'expireKit') return notInStock(kitNo);
    const status = /^(kitActivation|activateCard)$/.test(request.operation) ? 'EXPIRED_CARD' : 'ASSIGNED';
    return customerError('invalid.kit.info', { kitNo }, { fields: [fieldFault('kitNo', `is ${status}`, kitNo)] });
  },
  'card.not.found': cardIsUnknown,
  'card.already.active': ofStatus('card.already.active', 'ACTIVE'),
  'card.already.blocked': ofStatus('card.already.blocked', 'BLOCKED'),
  'card.already.closed': ofStatus('card.already.closed', 'CLOSED'),
  'card.status.active': ofStatus('card.status.active', ''),
  'invalid.pin': (request) => {
    if (request.text('oldPin') !== undefined) return invalidPin('oldPin');
    if (request.text('newPin') !== undefined) return unreadablePin('newPin');
    return /^setPin/.test(request.operation) ? unreadablePin('pin') : invalidPin('pin');
  },
  'pin.locked': async (request) => {
    const { kitNo, card } = await meant(request);
    const named = kitNo ?? card?.kitNo;
    if (named === undefined) return undefined;
    const fields = [fieldFault('kitNo', 'has a locked PIN')];
    return customerError('pin.locked', { kitNo: named }, { fields, retryAfter: 86_400 });
  },
  'invalid.source.account': async (request) => {
    const accountNo = accountOfRequest(request, await meant(request));
    return accountNo === undefined ? undefined : notLinked(accountNo);
  },
  'product.level.disable': featureIsOff,
  'invalid.daily.limit.product': async (request) => {
    const { card } = await meant(request);
    const asked = askableLimits().find(({ field }) => request.has(field));
    const highest = asked && card && highestOf(card.preferences, asked);
    return asked && highest !== undefined ? aboveProduct(asked.field, { channel: asked.channel, highest }) : undefined;
  },
};

/** The refusal of the service's own makers that could be true of the request; undefined where none could. */
export function ownRefusal(code: string, request: ForcedRequest): ReturnType<Make> {
  return Object.hasOwn(MADE, code) ? MADE[code]?.(request) : undefined;
}

/** What codes of the services behind this one would name: the account and the product that the request means. */
export async function ownFacts(code: string, request: ForcedRequest): Promise<Readonly<Record<string, string>>> {
  if (!/^(cbs\.|cms\.|product\.|bin\.)/.test(code)) return {};
  const found = await meant(request);
  const accountNo = accountOfRequest(request, found);
  const productId = request.text('productId', 'products.productId') ?? productOf(request, { ...found, accountNo });
  return {
    ...(accountNo !== undefined && { accountNo, identifier: accountNo }),
    ...(productId !== undefined && { productId }),
  };
}

/** What is on for the card, its product has. */
async function featureIsOff(request: ForcedRequest): Promise<ServiceError | undefined> {
  const { operation } = request;
  if (operation === 'optIn') return notOffered(featureOf(request.text('operation') ?? ''), 'operation');
  if (operation === 'loadWallet') return notOffered('ncmc', 'walletType');
  if (operation === 'setNcmcPreference') return notOffered('ncmc', 'autoReload');
  const { card } = await meant(request);
  const isOn = card === undefined ? () => false : isOnIn(card.preferences);
  const all = featuresAsked((field) => request.has(field));
  const asked = all.find(({ field }) => !isOn(field)) ?? all[0];
  return asked && notOffered(asked.feature, asked.field);
}

function kitIsUnknown(request: ForcedRequest): ServiceError | undefined {
  const kitNo = kitIn(request);
  if (kitNo === undefined) return undefined;
  if (request.operation !== 'transferKits') return kitNotFound(kitNo);
  const failedKitNo = request.texts('kitNo');
  return kitNotFound(kitNo, { successCount: 0, failedCount: failedKitNo.length, failedKitNo });
}

async function cardIsUnknown(request: ForcedRequest): Promise<ServiceError | undefined> {
  for (const field of ['cardNumber', 'encryptedCardNumber'] as const)
    if (request.has(field)) return cardNumberNotFound(field);
  const { entityId, mobileNo, kitNo, owner } = await meant(request);
  const masked = request.text('maskedCardNo');
  if (masked !== undefined) return cardNotFound(masked, 'maskedCardNo');
  const ending = request.text('cardNoLastSix');
  if (ending !== undefined) return noSuchCard(ending);
  if (kitNo !== undefined) return entityId === undefined ? notIssued(kitNo) : notOfCustomer(kitNo, entityId);
  const named = entityId ?? owner?.entityId ?? mobileNo;
  return named === undefined ? undefined : hasNoCard(named, entityId === undefined ? 'mobileNo' : 'entityId');
}

function kitIn(request: ForcedRequest): string | undefined {
  return request.text('kitNo', 'oldKit', 'kitInfo.kitNo', 'kitRefNo', 'parentKitNo');
}

/** The account that the request names, or else that of its card or, where a card is still to be made, of its customer. */
function accountOfRequest(request: ForcedRequest, { card, owner, kitNo }: Meant): string | undefined {
  const named = request.text('kitInfo.accountNo', 'accountNo', 'accountNumber', 'accountInfo.accountNo');
  return named ?? (kitNo === undefined ? owner && defaultAccountOf(owner)?.accountNo : card?.accountNo);
}

/** The product of the card, or that which a card on the account would have. */
function productOf(
  request: ForcedRequest,
  { card, owner, kitNo, accountNo }: Meant & { accountNo: string | undefined },
) {
  if (kitNo !== undefined && card !== undefined) return card.productId;
  const scheme =
    owner?.accountInfo.find((account) => account.accountNo === accountNo)?.schemeCode ??
    request.text('accountInfo.schemeCode');
  const type = request.text('kitInfo.cardType') === 'VIRTUAL' ? 'VIRTUAL' : 'PHYSICAL';
  return scheme === undefined ? undefined : productIdOf(scheme, type);
}
