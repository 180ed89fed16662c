import type { Messages } from '../en/index.ts';
import { account } from './account.ts';
import { accountList } from './account-list.ts';
import { addAccount } from './add-account.ts';
import { analysis } from './analysis.ts';
import { audit } from './audit.ts';
import { common } from './common.ts';
import { contact } from './contact.ts';
import { content } from './content.ts';
import { dossier } from './dossier.ts';
import { duplicate } from './duplicate.ts';
import { edit } from './edit.ts';
import { enrolment } from './enrolment.ts';
import { frame } from './frame.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { issue } from './issue.ts';
import { ledger } from './ledger.ts';
import { meeting } from './meeting.ts';
import { message } from './message.ts';
import { offer } from './offer.ts';
import { offers } from './offers.ts';
import { palette } from './palette.ts';
import { plan } from './plan.ts';
import { programme } from './programme.ts';
import { programmeEdit } from './programme-edit.ts';
import { qualification } from './qualification.ts';
import { refusal } from './refusal.ts';
import { rehearsal } from './rehearsal.ts';
import { report } from './report.ts';
import { result } from './result.ts';
import { review } from './review.ts';
import { segment } from './segment.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { today } from './today.ts';
import { webhook } from './webhook.ts';
import { whiteSpace } from './white-space.ts';

export const af: Messages = {
  account,
  accountList,
  addAccount,
  analysis,
  audit,
  common,
  contact,
  dossier,
  content,
  duplicate,
  edit,
  enrolment,
  frame,
  history,
  imports,
  issue,
  ledger,
  message,
  offers,
  programme,
  programmeEdit,
  qualification,
  refusal,
  meeting,
  offer,
  palette,
  plan,
  rehearsal,
  report,
  result,
  review,
  today,
  segment,
  settings,
  signIn,
  webhook,
  whiteSpace,
};
