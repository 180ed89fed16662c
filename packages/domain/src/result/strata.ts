/** The members of each stratum, in their order. */
export function inStrata<Member extends { readonly stratum: string }>(all: readonly Member[]): Member[][] {
  const strata = new Map<string, Member[]>();
  for (const member of all) {
    const known = strata.get(member.stratum);
    if (known) known.push(member);
    else strata.set(member.stratum, [member]);
  }
  return [...strata.values()];
}
