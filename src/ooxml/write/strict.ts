import { strictNamespace } from '../package/namespaces.ts';

/**
 * Our builders write the transitional vocabulary; files saved as "Strict Open XML" name a few things otherwise
 * (ISO/IEC 29500-1: start and end for left and right). Only tags are touched: text has no "<" of its own.
 */
export function toStrict(xml: string): string {
  return xml.replace(/<(?:w|wp|a|pic):[^>]*>/g, (tag) =>
    tag
      .replace(
        /(\s(?:xmlns:(?:wp|a|pic|r)|uri)=")([^"]*)"/g,
        (_, lead: string, uri: string) => `${lead}${strictNamespace(uri)}"`,
      )
      .replace(/^<w:left /, '<w:start ')
      .replace(/^<w:right /, '<w:end ')
      .replace(/^(<w:ind [^>]*?)w:left=/, '$1w:start=')
      .replace(/^(<w:(?:jc|lvlJc|tab) [^>]*?w:val=)"left"/, '$1"start"')
      .replace(/^(<w:(?:jc|lvlJc|tab) [^>]*?w:val=)"right"/, '$1"end"'),
  );
}
