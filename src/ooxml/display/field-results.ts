/** Page numbers that a file has not worked out yet: the page view cannot, so it gets a stand-in. */

import { attribute } from '../package/xml.ts';
import type { Visit } from './rewrite.ts';

const pageNumber = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const standIn = '1';

interface Field {
  instruction: string;
  /** Between w:fldChar separate and end. */
  inResult: boolean;
  hasResult: boolean;
}

export interface FieldResults {
  /** To be told of every element in order; `inner` is the text that follows its open tag. */
  see(visit: Visit, inner: () => string): void;
  /** What to show in place of the element just seen: the number of a page field without a result; null for nothing. */
  shown(): string | null;
}

/** Follows the fields of one part. */
export function fieldResults(): FieldResults {
  const open: Field[] = [];
  let show: string | null = null;

  return {
    see(visit, inner) {
      show = null;
      const field = open.at(-1);
      if (visit.name === 't' && field?.inResult === true) field.hasResult = true;
      if (visit.name === 'instrText' && field !== undefined) field.instruction += inner();
      if (visit.name === 'fldSimple' && visit.empty && pageNumber.test(attribute(visit.tag, 'instr') ?? '')) {
        show = standIn;
      }
      if (visit.name !== 'fldChar') return;
      const type = attribute(visit.tag, 'fldCharType');
      if (type === 'begin') open.push({ instruction: '', inResult: false, hasResult: false });
      if (type === 'separate' && field !== undefined) field.inResult = true;
      if (type === 'end') {
        const ended = open.pop();
        if (ended !== undefined && !ended.hasResult && pageNumber.test(ended.instruction)) show = standIn;
      }
    },
    shown: () => show,
  };
}
