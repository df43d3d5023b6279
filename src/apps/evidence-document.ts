import type { Content } from '../core/model/index.ts';
import { evidenceTitle } from '../core/reports/evidence-content.ts';
import { buildDocument, savePackage } from '../ooxml/index.ts';

/** The evidence of a report as the bytes of a Word file. */
export const evidenceDocument = (content: readonly Content[], reportTitle = ''): Uint8Array =>
  savePackage(
    buildDocument(content, {
      title: reportTitle === '' ? evidenceTitle : `${evidenceTitle}: ${reportTitle}`,
      language: 'en-GB',
    }),
  );
