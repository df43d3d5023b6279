import { newDocument } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';

/** What is open before a file has been loaded. */
export const blank = (): OpcPackage => newDocument({ title: '', language: 'en-GB' });
