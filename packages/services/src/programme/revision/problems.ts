import { dayIn } from '@sleutel/domain/enrolment';
import { checkDesign, type ProgrammeProblem, problem } from '@sleutel/domain/programme';
import { emailSteps, isSameSequence, Sequence } from '@sleutel/domain/sequence';
import { LANGUAGES } from '@sleutel/domain/template';
import { loadSendingCompany } from '../../company/index.ts';
import type { ServiceDeps } from '../../core/index.ts';
import { ownFieldNamesFor } from '../../message/own-field-names.ts';
import { compiledProblems } from '../problems.ts';
import { currentSequence, designOf, type ProgrammeRecord, type SequenceRecord } from '../record.ts';
import { fixedContents } from './parts.ts';

/**
 * What keeps a revision from being submitted. Its new e-mails are written in every language the programme is written
 * in already, since that is what its people read.
 */
export async function revisionProblems(
  deps: Pick<ServiceDeps, 'db' | 'now' | 'publicUrl'>,
  record: ProgrammeRecord,
  revision: SequenceRecord,
): Promise<ProgrammeProblem[]> {
  const company = await loadSendingCompany(deps);
  const design = designOf(record, revision);
  const fixed = fixedContents(record);
  const written = new Set(
    record.templates.filter(({ key }) => fixed.has(key)).map(({ language }) => language),
  );
  const languages = LANGUAGES.filter((each) => each === company.language || written.has(each));
  const sent = new Set(emailSteps(design.sequence).map(({ content }) => content));
  const contents = Object.fromEntries(Object.entries(design.contents).filter(([key]) => sent.has(key)));
  const fresh = Object.fromEntries(Object.entries(contents).filter(([key]) => !fixed.has(key)));
  const today = dayIn(company.timeZone, deps.now());
  const ownFields = await ownFieldNamesFor(deps.db, design.sequence, fresh);
  /** What is sent already may name a field that nobody has any more; it says what stands in for it. */
  const canBeMended = ({ code, at: { content } }: ProgrammeProblem) =>
    code !== 'fieldUnknown' || content === undefined || !fixed.has(content);
  const same = isSameSequence(Sequence.parse(currentSequence(record).steps), design.sequence);
  return [
    ...(same ? [problem('nothingRevised')] : []),
    ...checkDesign({ ...design, contents }, { languages, today, ownFields }).filter(canBeMended),
    ...compiledProblems({ ...design, contents: fresh }, company),
  ];
}
