/** Goes through the XML of a part and copies it, leaving out, unwrapping or replacing elements on the way. */

import { parseXml } from '../package/xml.ts';
import type { XmlName, XmlTag } from '../package/xml.ts';

/** What becomes of an element: kept as it is, only its content kept, or nothing of it. */
export type Fate = 'keep' | 'unwrap' | 'drop';

export interface Visit {
  /** As `elementName` gives it: `p` for w:p, `mc:Fallback`; empty for a namespace that the product does not know. */
  readonly name: string;
  readonly tag: XmlTag;
  /** Where its open tag begins and ends in the source. */
  readonly start: number;
  readonly openEnd: number;
  readonly empty: boolean;
  /** The names of the elements round it, outermost first. */
  readonly within: readonly string[];
}

export interface Treatment {
  readonly fate: Fate;
  /** Put in front of the element, whatever its fate. */
  readonly before?: string;
  /** Put behind it. */
  readonly after?: string;
  /** First and last in its content. An empty element is opened for them. */
  readonly first?: string;
  readonly last?: string | (() => string);
  /** Asked at the end of the element: true takes out all of it, content included. */
  readonly withdraw?: () => boolean;
}

interface Open {
  readonly treatment: Treatment;
  /** Length of the output before the element. */
  readonly mark: number;
  readonly empty: boolean;
}

const keep: Treatment = { fate: 'keep' };

/** The text of the part as rewritten; null where it is not well formed. */
export function rewrite(text: string, treat: (visit: Visit) => Treatment): string | null {
  const stack: Open[] = [];
  const names: string[] = [];
  const output: string[] = [];
  let copied = 0;
  let dropping = 0;

  const copyTo = (offset: number): void => {
    if (dropping === 0 && offset > copied) output.push(text.slice(copied, offset));
    copied = offset;
  };
  const put = (words: string | undefined): void => {
    if (words !== undefined && words !== '') output.push(words);
  };

  const open = (tag: XmlTag, start: number, openEnd: number): void => {
    const name = tag.element;
    if (dropping > 0) {
      dropping += 1;
      stack.push({ treatment: keep, mark: 0, empty: false });
      return;
    }
    const treatment = treat({
      name,
      tag,
      start,
      openEnd,
      empty: tag.isSelfClosing,
      within: names,
    });
    copyTo(start);
    const mark = output.length;
    stack.push({ treatment, mark, empty: tag.isSelfClosing });
    names.push(name);
    put(treatment.before);
    if (treatment.fate === 'drop') {
      dropping = 1;
    } else if (treatment.fate === 'unwrap') {
      copied = openEnd;
      put(treatment.first);
    } else if (treatment.first !== undefined || treatment.last !== undefined) {
      if (tag.isSelfClosing) {
        output.push(`${text.slice(start, openEnd - 2)}>`);
        copied = openEnd;
      } else {
        copyTo(openEnd);
      }
      put(treatment.first);
    }
  };

  const close = ({ name }: XmlName, closeStart: number, end: number): void => {
    const opened = stack.pop();
    if (opened === undefined) return;
    if (dropping > 1) {
      dropping -= 1;
      return;
    }
    names.pop();
    const { treatment, empty } = opened;
    const start = empty ? end : closeStart;
    if (treatment.fate === 'drop') {
      dropping = 0;
      copied = end;
    } else {
      const last = typeof treatment.last === 'function' ? treatment.last() : treatment.last;
      const unfolded = empty && (treatment.first !== undefined || treatment.last !== undefined);
      copyTo(start);
      put(last);
      if (treatment.fate === 'unwrap') copied = end;
      else if (unfolded) output.push(`</${name}>`);
      else copyTo(end);
    }
    if (treatment.withdraw?.() === true) output.length = opened.mark;
    put(treatment.after);
  };

  if (parseXml(text, { open, close }) !== null) return null;
  copyTo(text.length);
  return output.join('');
}
