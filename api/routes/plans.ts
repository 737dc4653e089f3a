import { Router } from 'express';
import { partnershipId } from '../contracts/partnerships.ts';
import {
  actionParams,
  addActionInput,
  answerActionInput,
  bookSessionInput,
  confirmLevelInput,
  pausePartnershipInput,
  setAgendaInput,
  setLearningGoalInput,
  setRhythmInput,
  widenHoursInput,
  writeNotesInput,
} from '../contracts/sessionInputs.ts';
import { slotsInput } from '../contracts/slots.ts';
import { addAction } from '../domain/sessions/addAction.ts';
import { agreeGuidelines } from '../domain/sessions/agreeGuidelines.ts';
import { answerAction } from '../domain/sessions/answerAction.ts';
import { bookSession } from '../domain/sessions/bookSession.ts';
import { confirmLevel } from '../domain/sessions/confirmLevel.ts';
import { getPlan } from '../domain/sessions/getPlan.ts';
import { pausePartnership } from '../domain/sessions/pausePartnership.ts';
import { proposeSlots } from '../domain/sessions/proposeSlots.ts';
import { setAgenda } from '../domain/sessions/setAgenda.ts';
import { setLearningGoal } from '../domain/sessions/setLearningGoal.ts';
import { setRhythm } from '../domain/sessions/setRhythm.ts';
import { widenHours } from '../domain/sessions/widenHours.ts';
import { writeNotes } from '../domain/sessions/writeNotes.ts';
import { route } from './route.ts';

/** What the members of an active partnership plan; each step answers with the plan it left. */
export function plans(): Router {
  const router = Router();
  const one = { params: partnershipId };
  router.get('/:id/plan', route(one, getPlan));
  router.get('/:id/slots', route({ ...one, query: slotsInput }, proposeSlots));
  router.post('/:id/sessions', route({ ...one, body: bookSessionInput }, bookSession));
  router.put('/:id/rhythm', route({ ...one, body: setRhythmInput }, setRhythm));
  router.put('/:id/hours', route({ ...one, body: widenHoursInput }, widenHours));
  router.put('/:id/pause', route({ ...one, body: pausePartnershipInput }, pausePartnership));
  router.post('/:id/agree', route(one, agreeGuidelines));
  router.put('/:id/notes', route({ ...one, body: writeNotesInput }, writeNotes));
  router.post('/:id/actions', route({ ...one, body: addActionInput }, addAction));
  router.put('/:id/actions/:actionId', route({ params: actionParams, body: answerActionInput }, answerAction));
  router.put('/:id/learning-goal', route({ ...one, body: setLearningGoalInput }, setLearningGoal));
  router.post('/:id/confirmations', route({ ...one, body: confirmLevelInput }, confirmLevel));
  router.put('/:id/agenda', route({ ...one, body: setAgendaInput }, setAgenda));
  return router;
}
