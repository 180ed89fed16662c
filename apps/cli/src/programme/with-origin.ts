import { parseDocument } from 'yaml';

/** The file as it was, remarks and all, with the programme and version that it now is. */
export function withOrigin(text: string, { id, version }: { readonly id: string; readonly version: number }) {
  const document = parseDocument(text);
  document.set('id', id);
  document.set('version', version);
  return document.toString({ lineWidth: 0 });
}
