import { createHash } from 'node:crypto';
import { TemplateContent } from '@sleutel/domain/template';

/**
 * Names what a content says, so that a change can say what it was made on. Parsing puts the members in one order,
 * whatever way the content came.
 */
export function revisionOf(content: unknown): string {
  const written = JSON.stringify(TemplateContent.parse(content));
  return createHash('sha256').update(written).digest('hex').slice(0, 24);
}
