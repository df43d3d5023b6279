import { sourceOf } from '../../src/ooxml/package/xml-source.ts';
import { judgeXml } from '../../src/ooxml/package/xml-judge.ts';
import { readTokens } from '../../src/ooxml/package/xml-tokens.ts';
import type { XmlSink } from '../../src/ooxml/package/xml-tokens.ts';

type Told = readonly unknown[];

function telling(read: (sink: XmlSink) => boolean): {
  readonly sound: boolean;
  readonly told: readonly Told[];
} {
  const told: Told[] = [];
  let depth = 0;
  const sound = read({
    open(name, attributes, isSelfClosing, start, end) {
      depth += 1;
      const said = Array.from({ length: attributes.count }, (_, index) => [
        attributes.name(index),
        attributes.value(index),
      ]);
      told.push(['open', name, said, isSelfClosing, start, end]);
    },
    close(start, end) {
      depth -= 1;
      told.push(['close', start, end]);
    },
    text(words) {
      if (depth > 0) told.push(['text', words]);
    },
  });
  return { sound, told };
}

/** Left to saxes as a whole. */
const otherVersion = /^\ufeff?<\?xml\s+version\s*=\s*["']1\.(?!0["'])/;

/** Whether the text is sound; throws where the two differ. Saxes closes an element before it says that the tag is wrong. */
export function readAlike(text: string): boolean {
  if (otherVersion.test(text)) return false;
  const ours = telling((sink) => readTokens(sourceOf(text), sink));
  const saxes = telling((sink) => judgeXml(text, sink) === null);
  const more = saxes.told.length - ours.told.length;
  const alike =
    ours.sound === saxes.sound &&
    (more === 0 || (more === 1 && !saxes.sound)) &&
    JSON.stringify(ours.told) === JSON.stringify(saxes.told.slice(0, ours.told.length));
  if (!alike) expect({ text, ...ours }).toEqual({ text, ...saxes });
  return ours.sound;
}
