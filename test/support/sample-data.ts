import { join } from 'node:path';

/** The folder of the sample data. */
export const sampleData = join(__dirname, '..', '..', 'assets', 'data');
