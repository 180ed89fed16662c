import { accountRouter } from './routers/account.ts';
import { analysisRouter } from './routers/analysis.ts';
import { apiKeyRouter } from './routers/api-key.ts';
import { auditRouter } from './routers/audit.ts';
import { calendarRouter } from './routers/calendar.ts';
import { companyRouter } from './routers/company.ts';
import { contactRouter } from './routers/contact.ts';
import { contentRouter, tailoringRouter } from './routers/content.ts';
import {
  complaintRouter,
  coverageRouter,
  decisionStageRouter,
  deliveryRouter,
  dossierRouter,
  interactionRouter,
  lossRouter,
  promiseRouter,
  qualificationRouter,
  rivalRouter,
  signalRouter,
  tenderRouter,
} from './routers/dossier.ts';
import { duplicateRouter } from './routers/duplicate.ts';
import { enrolmentRouter } from './routers/enrolment.ts';
import { fieldChangeRouter } from './routers/field-change.ts';
import { importRouter } from './routers/import.ts';
import { meetingRouter } from './routers/meeting.ts';
import { messageRouter } from './routers/message.ts';
import { offerRouter } from './routers/offer.ts';
import { planRouter } from './routers/plan.ts';
import { playbookRouter, programmeRouter } from './routers/programme.ts';
import { rehearsalRouter } from './routers/rehearsal.ts';
import { reportRouter } from './routers/report.ts';
import { savedViewRouter } from './routers/saved-view.ts';
import { searchRouter } from './routers/search.ts';
import { segmentRouter } from './routers/segment.ts';
import { taskRouter } from './routers/task.ts';
import { reminderRouter, todayRouter } from './routers/today.ts';
import { userRouter } from './routers/user.ts';
import { webhookRouter } from './routers/webhook.ts';
import { router } from './trpc.ts';

/** Every procedure runs one verb and bears its name: `user.add` is the verb `user.add`. */
export const appRouter = router({
  account: accountRouter,
  analysis: analysisRouter,
  apiKey: apiKeyRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  company: companyRouter,
  complaint: complaintRouter,
  contact: contactRouter,
  coverage: coverageRouter,
  decisionStage: decisionStageRouter,
  delivery: deliveryRouter,
  dossier: dossierRouter,
  duplicate: duplicateRouter,
  content: contentRouter,
  enrolment: enrolmentRouter,
  fieldChange: fieldChangeRouter,
  interaction: interactionRouter,
  loss: lossRouter,
  import: importRouter,
  meeting: meetingRouter,
  message: messageRouter,
  offer: offerRouter,
  plan: planRouter,
  playbook: playbookRouter,
  programme: programmeRouter,
  rehearsal: rehearsalRouter,
  savedView: savedViewRouter,
  search: searchRouter,
  promise: promiseRouter,
  qualification: qualificationRouter,
  reminder: reminderRouter,
  report: reportRouter,
  rival: rivalRouter,
  segment: segmentRouter,
  signal: signalRouter,
  tailoring: tailoringRouter,
  task: taskRouter,
  tender: tenderRouter,
  today: todayRouter,
  user: userRouter,
  webhook: webhookRouter,
});

export type AppRouter = typeof appRouter;
