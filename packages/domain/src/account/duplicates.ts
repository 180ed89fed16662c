/** By what two accounts look like one, the most certain first. */
export const duplicateSigns = ['taxId', 'domain', 'name'] as const;
export type DuplicateSign = (typeof duplicateSigns)[number];

/** What companies are called after their names, which says nothing of who they are. */
export const legalForms: readonly string[] = [
  'ltd limited plc llc llp inc corp corporation company co cc pty edms bpk beperk npc gmbh mbh ag kg ohg ug',
  'bv nv vof sa sas sarl spa srl ab as oy aps dac',
].flatMap((line) => line.split(' '));
