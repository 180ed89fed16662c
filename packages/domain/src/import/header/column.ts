/** One column a file may have: how it is called here, and how files call it. */
export interface Column<Name extends string = string> {
  readonly name: Name;
  /** Other headers it is found under; case, accents, spaces, underscores and hyphens do not count. */
  readonly aliases: readonly string[];
  /** What other systems and languages call it, looked for where none of those stands; a list at a time. */
  readonly elsewhere: readonly (readonly string[])[];
  readonly required: boolean;
  /** The column that is taken for it where a file has none of its own. */
  readonly standIn: Name | null;
}

export type ColumnName<Columns extends readonly Column[]> = Columns[number]['name'];

/** Makes a table of columns from `name: aliases`; those in `required` a file must have. */
export function defineColumns<const Name extends string>(
  required: readonly NoInfer<Name>[],
  aliases: Readonly<Record<Name, readonly string[]>>,
  elsewhere: { readonly [N in NoInfer<Name>]?: readonly (readonly string[])[] } = {},
  standIns: { readonly [N in NoInfer<Name>]?: NoInfer<Name> } = {},
): readonly Column<Name>[] {
  // Object.keys forgets the names its argument was typed with.
  const names = Object.keys(aliases) as Name[];
  return names.map((name) => ({
    name,
    aliases: aliases[name],
    elsewhere: elsewhere[name] ?? [],
    required: required.includes(name),
    standIn: standIns[name] ?? null,
  }));
}
