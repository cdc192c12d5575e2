import { machineOf, type Machine } from '@sadpath/service';
import { bankRegistrationLifecycle } from './domain/bank-registration';
import { type Card, cardLifecycle } from './domain/card';
import { type Cardholder, cardholderLifecycle } from './domain/cardholder';
import { activateCard, type Activation, changeCardStatus, changePin } from './domain/change-card';
import { type OtpListener, otpListenerLifecycle, requireLiving } from './domain/otp-listener';
import type { Program } from './domain/program';
import { failSubmission, forceDecision, renewLink, submitCardholder } from './domain/verification';
import { bankRegistrations, cardholders, cards, otpListeners } from './issuing.collections';

const LINK = { token: '', now: 0 };
const SCOPE = { program: '', environment: 'staging' } as const;
const PINS = { oldPin: '', newPin: '' };
const statusOf = <S>({ status }: { readonly status: S }): S => status;

/** Documents of which nothing but the status decides on a refusal. */
const cardIn = (status: Card['status']) => ({ status }) as Card;
const holderIn = (status: Cardholder['status']) => ({ status }) as Cardholder;
const livesIn = (status: OtpListener['status']) => requireLiving({ ...SCOPE, status } as unknown as OtpListener, SCOPE);

/** The lives of what the card-issuing service keeps (contract §4). */
export const issuingMachines: readonly Machine[] = [
  machineOf(cardholderLifecycle, cardholders, {
    ...{ name: 'KYC', meaning: 'How far the verification of a cardholder is', stateOf: statusOf },
    tries: {
      submit: (status) => submitCardholder(holderIn(status), {} as Program, LINK),
      failSubmission: (status) => failSubmission(holderIn(status), {} as Program),
      renewLink: (status) => renewLink(holderIn(status), LINK),
      approve: (status) => forceDecision(holderIn(status), 'pass'),
      decline: (status) => forceDecision(holderIn(status), 'fail'),
    },
  }),
  machineOf(cardLifecycle, cards, {
    ...{ name: 'card', meaning: 'What a card may be used for', stateOf: statusOf },
    tries: {
      activate: (status) => activateCard(cardIn(status), {} as Activation),
      hold: (status) => changeCardStatus(cardIn(status), 2),
      release: (status) => changeCardStatus(cardIn(status), 1),
      changePin: (status) => changePin(cardIn(status), PINS),
    },
  }),
  machineOf(otpListenerLifecycle, otpListeners, {
    ...{ name: 'OTP listener', meaning: 'A subscription to one-time passcodes', stateOf: statusOf },
    tries: { challenge: livesIn, delete: livesIn },
  }),
  machineOf(bankRegistrationLifecycle, bankRegistrations, {
    ...{ name: 'bank registration', meaning: 'A bank account that waits to be confirmed by SMS', stateOf: statusOf },
  }),
];
