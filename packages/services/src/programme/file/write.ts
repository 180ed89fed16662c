import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { Document, isScalar, isSeq } from 'yaml';
import { FILE_MARK } from './programme-file.ts';

interface Source {
  readonly id: string;
  readonly version: number;
  readonly playbook: string | null;
  readonly design: ProgrammeDesign;
}

/** Wide enough that a paragraph stays on its line, so that a difference shows sentences. */
const LINE_WIDTH = 0;

/** A programme as YAML; the names of accounts stand behind their ids for those who read it. */
export function writeProgrammeFile(
  { id, version, playbook, design }: Source,
  accountNames: ReadonlyMap<string, string>,
): string {
  // Through JSON: members that are undefined are none, and nothing stands in it twice as an anchor.
  const content: unknown = JSON.parse(
    JSON.stringify({ sleutel: FILE_MARK, id, version, playbook, ...design }),
  );
  const document = new Document(content, { aliasDuplicateObjects: false });
  const ids = document.getIn(['audience', 'accountIds'], true);
  for (const item of isSeq(ids) ? ids.items : []) {
    const name = isScalar(item) ? accountNames.get(String(item.value)) : undefined;
    if (isScalar(item) && name !== undefined) item.comment = ` ${name.replace(/\s+/g, ' ')}`;
  }
  return document.toString({ lineWidth: LINE_WIDTH });
}
