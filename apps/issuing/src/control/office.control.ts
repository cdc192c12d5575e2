import { readForm, readOneOf, type ControlRequest, type ControlRoute } from '@sadpath/service';
import { moveRegistration } from '../domain/bank-registration';
import { closeCard } from '../domain/change-card';
import { moveByOffice, OFFICE_MOVES, type OfficeMove } from '../domain/verification';
import { bankRegistrations, cardholders, cards } from '../issuing.collections';
import { JOBS } from '../issuing.jobs';
import { AnsweredRegistration, ClosedCard, MovedCardholder, OfficeMoveBody, ReplyBody } from './control.dto';
import { conflict, findOr404 } from './control-input';

/** What people do on the other side of the platform: back office, support, the cardholder's SMS (contract §2.11). */
export const officeControl: readonly ControlRoute[] = [
  {
    method: 'PUT',
    path: '/issuing/cardholders/:id/office',
    pathExamples: { id: '1002' },
    tag: 'issuing',
    body: OfficeMoveBody,
    answers: MovedCardholder,
    summary: 'Moves a cardholder as the back office does',
    bodyExample: { move: 'adminDecline' },
    handle: moveCardholder,
  },
  {
    method: 'POST',
    path: '/issuing/cards/:id/close',
    pathExamples: { id: '5001' },
    tag: 'issuing',
    answers: ClosedCard,
    summary: 'Closes a card, as a support ticket does',
    handle: close,
  },
  {
    method: 'POST',
    path: '/issuing/bank-registrations/:id/reply',
    pathExamples: { id: '1003' },
    tag: 'issuing',
    body: ReplyBody,
    answers: AnsweredRegistration,
    summary: "The cardholder's answer to the SMS of a bank registration",
    bodyExample: { reply: 'confirm' },
    handle: reply,
  },
];

function moveCardholder(request: ControlRequest): Promise<object> {
  const words = Object.keys(OFFICE_MOVES) as OfficeMove[];
  const move = readOneOf('move', readForm(request.body, OfficeMoveBody)['move'], words);
  return request.call.store.transaction(async (tx) => {
    const cardholder = await findOr404(tx, cardholders, request.params['id'] ?? '');
    const moved = moveByOffice(cardholder, move);
    if (moved === undefined) throw conflict(`${cardholder.status} has no move ${move}`);
    await tx.put(cardholders, moved);
    return { cardholderId: moved.cardholderId, status: moved.status };
  });
}

function close(request: ControlRequest): Promise<object> {
  return request.call.store.transaction(async (tx) => {
    const card = await findOr404(tx, cards, request.params['id'] ?? '');
    const closed = closeCard(card);
    if (closed === undefined) throw conflict(`a card that is ${card.status} cannot be closed`);
    await tx.put(cards, closed);
    return { cardId: closed.cardId, status: closed.status };
  });
}

async function reply(request: ControlRequest): Promise<object> {
  const answer = readOneOf('reply', readForm(request.body, ReplyBody)['reply'], ['confirm', 'ignore']);
  const call = request.call;
  const moved = await call.store.transaction(async (tx) => {
    const registration = await findOr404(tx, bankRegistrations, request.params['id'] ?? '');
    const next = moveRegistration(registration, answer);
    if (next === undefined) throw conflict(`the registration is ${registration.status}`);
    await tx.put(bankRegistrations, next);
    if (next.status === 'confirmed') call.cancel(JOBS.expireRegistration, String(next.depositId));
    return next;
  });
  return { depositId: moved.depositId, status: moved.status };
}
