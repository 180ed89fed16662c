import { writeFile } from 'node:fs/promises';
import { apiReference } from './api-reference/document.ts';
import { fileFrom } from './api-reference/repository.ts';
import { openApiText } from './openapi/document.ts';

const documents = { ...(await apiReference()), 'openapi.json': await openApiText() };
for (const [name, text] of Object.entries(documents)) await writeFile(fileFrom(`docs/${name}`), text);
