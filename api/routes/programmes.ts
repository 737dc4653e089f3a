import { Router } from 'express';
import { createPollInput, setPulseInput } from '../contracts/polls.ts';
import {
  duplicateProgrammeInput,
  joinProgrammeInput,
  pauseEnrolmentInput,
  programmeDraft,
  programmeId,
  skipRoundInput,
  updateProgrammeInput,
} from '../contracts/programmes.ts';
import { createPoll } from '../domain/polls/createPoll.ts';
import { listPolls } from '../domain/polls/listPolls.ts';
import { setPulse } from '../domain/polls/setPulse.ts';
import { archiveProgramme } from '../domain/programmes/archiveProgramme.ts';
import { createProgramme } from '../domain/programmes/createProgramme.ts';
import { duplicateProgramme } from '../domain/programmes/duplicateProgramme.ts';
import { getProgramme } from '../domain/programmes/getProgramme.ts';
import { joinProgramme } from '../domain/programmes/joinProgramme.ts';
import { leaveProgramme } from '../domain/programmes/leaveProgramme.ts';
import { listProgrammes } from '../domain/programmes/listProgrammes.ts';
import { pauseEnrolment } from '../domain/programmes/pauseEnrolment.ts';
import { previewProgramme } from '../domain/programmes/previewProgramme.ts';
import { skipRound } from '../domain/programmes/skipRound.ts';
import { startProgramme } from '../domain/programmes/startProgramme.ts';
import { updateProgramme } from '../domain/programmes/updateProgramme.ts';
import { route } from './route.ts';

/** What leads decide about a programme, and what everybody decides about their own place in it. */
export function programmes(): Router {
  const router = Router();
  const one = { params: programmeId };
  router.get('/', route({}, listProgrammes));
  router.post('/', route({ body: programmeDraft }, createProgramme));
  router.post('/preview', route({ body: programmeDraft }, previewProgramme));
  router.get('/:id', route(one, getProgramme));
  router.put('/:id', route({ ...one, body: updateProgrammeInput }, updateProgramme));
  router.post('/:id/start', route(one, startProgramme));
  router.post('/:id/duplicate', route({ ...one, body: duplicateProgrammeInput }, duplicateProgramme));
  router.post('/:id/archive', route(one, archiveProgramme));
  router.post('/:id/join', route({ ...one, body: joinProgrammeInput }, joinProgramme));
  router.post('/:id/leave', route(one, leaveProgramme));
  router.post('/:id/skip', route({ ...one, body: skipRoundInput }, skipRound));
  router.post('/:id/pause', route({ ...one, body: pauseEnrolmentInput }, pauseEnrolment));
  router.get('/:id/polls', route(one, listPolls));
  router.post('/:id/polls', route({ ...one, body: createPollInput }, createPoll));
  router.put('/:id/pulses', route({ ...one, body: setPulseInput }, setPulse));
  return router;
}
