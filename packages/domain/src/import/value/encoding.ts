/** In which the text of a file may be written. Nothing but UTF-8 is read unless somebody, or the file, says so. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];
