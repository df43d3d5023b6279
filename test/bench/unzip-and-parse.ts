import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The least that a reader of Word files can do: inflate every part, parse every XML part, keep nothing. Gives the count of elements. */
export function unzipAndParse(bytes: Uint8Array): number {
  let elements = 0;
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', () => (elements += 1));
    parser.write(strFromU8(content)).close();
  }
  return elements;
}
