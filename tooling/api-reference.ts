import { writeFile } from 'node:fs/promises';
import { apiReference } from './api-reference/document.ts';
import { fileFrom } from './api-reference/repository.ts';

await writeFile(fileFrom('docs/api-reference.md'), await apiReference());
