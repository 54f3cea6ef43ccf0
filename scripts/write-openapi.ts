import { writeFile } from 'node:fs/promises';
import { describeApi } from './openapi.ts';

await writeFile('openapi.json', `${JSON.stringify(describeApi(), null, 2)}\n`);
