import { writeFile } from 'node:fs/promises';
import { apiReference } from './api-reference/document.ts';
import { fileFrom } from './api-reference/repository.ts';

for (const [name, text] of Object.entries(await apiReference()))
  await writeFile(fileFrom(`docs/${name}`), text);
