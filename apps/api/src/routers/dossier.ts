import {
  complaintVerbs,
  coverageVerbs,
  decisionStageVerbs,
  deliveryVerbs,
  getDossier,
  interactionVerbs,
  keepPromise,
  lossVerbs,
  orderDecisionStages,
  promiseVerbs,
  qualificationVerbs,
  rivalVerbs,
  setLossSigns,
  signalVerbs,
  tenderVerbs,
  updateDossier,
} from '@sleutel/services/dossier';
import { qualificationBoard } from '@sleutel/services/qualification';
import { mutation, query, router } from '../trpc.ts';

export const dossierRouter = router({
  get: query(getDossier),
  update: mutation(updateDossier),
});

export const complaintRouter = router({
  list: query(complaintVerbs.list),
  add: mutation(complaintVerbs.add),
  update: mutation(complaintVerbs.update),
  remove: mutation(complaintVerbs.remove),
  restore: mutation(complaintVerbs.restore),
});

export const coverageRouter = router({
  list: query(coverageVerbs.list),
  add: mutation(coverageVerbs.add),
  update: mutation(coverageVerbs.update),
  remove: mutation(coverageVerbs.remove),
  restore: mutation(coverageVerbs.restore),
});

export const decisionStageRouter = router({
  list: query(decisionStageVerbs.list),
  add: mutation(decisionStageVerbs.add),
  update: mutation(decisionStageVerbs.update),
  remove: mutation(decisionStageVerbs.remove),
  restore: mutation(decisionStageVerbs.restore),
  order: mutation(orderDecisionStages),
});

export const deliveryRouter = router({
  list: query(deliveryVerbs.list),
  add: mutation(deliveryVerbs.add),
  update: mutation(deliveryVerbs.update),
  remove: mutation(deliveryVerbs.remove),
  restore: mutation(deliveryVerbs.restore),
});

export const interactionRouter = router({
  list: query(interactionVerbs.list),
  add: mutation(interactionVerbs.add),
  update: mutation(interactionVerbs.update),
  remove: mutation(interactionVerbs.remove),
  restore: mutation(interactionVerbs.restore),
});

export const lossRouter = router({
  list: query(lossVerbs.list),
  add: mutation(lossVerbs.add),
  update: mutation(lossVerbs.update),
  remove: mutation(lossVerbs.remove),
  restore: mutation(lossVerbs.restore),
  setSigns: mutation(setLossSigns),
});

export const promiseRouter = router({
  list: query(promiseVerbs.list),
  add: mutation(promiseVerbs.add),
  update: mutation(promiseVerbs.update),
  remove: mutation(promiseVerbs.remove),
  restore: mutation(promiseVerbs.restore),
  keep: mutation(keepPromise),
});

export const qualificationRouter = router({
  board: query(qualificationBoard),
  list: query(qualificationVerbs.list),
  add: mutation(qualificationVerbs.add),
  update: mutation(qualificationVerbs.update),
  remove: mutation(qualificationVerbs.remove),
  restore: mutation(qualificationVerbs.restore),
});

export const rivalRouter = router({
  list: query(rivalVerbs.list),
  add: mutation(rivalVerbs.add),
  update: mutation(rivalVerbs.update),
  remove: mutation(rivalVerbs.remove),
  restore: mutation(rivalVerbs.restore),
});

export const signalRouter = router({
  list: query(signalVerbs.list),
  add: mutation(signalVerbs.add),
  update: mutation(signalVerbs.update),
  remove: mutation(signalVerbs.remove),
  restore: mutation(signalVerbs.restore),
});

export const tenderRouter = router({
  list: query(tenderVerbs.list),
  add: mutation(tenderVerbs.add),
  update: mutation(tenderVerbs.update),
  remove: mutation(tenderVerbs.remove),
  restore: mutation(tenderVerbs.restore),
});
