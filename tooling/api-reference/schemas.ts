import { existsSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { fileFrom } from './repository.ts';

/** JSON Schema, as far as zod writes it. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A schema that a package exports; it and its type share the name. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: z.ZodType;
  /** The file of the door, from the root of the repository. */
  readonly door: string;
}

/** Every schema that stands in a door of the packages an input is made of. */
export async function namedSchemas(): Promise<NamedSchema[]> {
  const found: NamedSchema[] = [];
  for (const door of doors()) {
    const exported: object = await import(fileFrom(door));
    for (const [name, schema] of Object.entries(exported)) {
      if (schema instanceof z.ZodType) found.push({ name, schema, door });
    }
  }
  return found;
}

function doors(): string[] {
  return ['packages/domain/src', 'packages/services/src'].flatMap((folder) =>
    readdirSync(fileFrom(folder))
      .map((noun) => `${folder}/${noun}/index.ts`)
      .filter((door) => existsSync(fileFrom(door))),
  );
}

/** Writes schemas as JSON Schema in which each named one is a reference. */
export function jsonSchemas(named: readonly NamedSchema[]): (schema: z.ZodType) => JsonSchema {
  const metadata = z.registry<{ id: string }>();
  for (const { name, schema } of named) metadata.add(schema, { id: name });
  return (schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata });
}
