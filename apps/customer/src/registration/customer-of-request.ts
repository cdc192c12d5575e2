import type { Visit } from '@sadpath/dcms';
import type { Customer } from '../domain/customer';
import { linkedAccountOf } from '../domain/update-customer';
import { accountChangeOf, addressOf, contactOf, kycOf } from '../forms/of-form';
import type { RegisterRequest } from './dto/registration.requests.dto';

/** The customer whom a registration describes. */
export function customerOfRequest({ call, tenant }: Visit, request: RegisterRequest): Customer {
  return {
    tenant,
    entityId: request.entityId,
    entityType: request.entityType,
    businessType: request.businessType,
    business: request.business,
    businessId: request.businessId,
    title: request.title ?? null,
    firstName: request.firstName,
    middleName: request.middleName ?? null,
    lastName: request.lastName,
    gender: request.gender,
    dob: request.dob,
    referralEntityId: request.referralEntityId ?? null,
    addressInfo: request.addressInfo.map(addressOf),
    communicationInfo: request.communicationInfo.map(contactOf),
    kycInfo: request.kycInfo.map(kycOf),
    accountInfo: request.accountInfo.map((form) => linkedAccountOf(accountChangeOf(form))),
    createdAt: call.now,
    changedAt: call.now,
  };
}
