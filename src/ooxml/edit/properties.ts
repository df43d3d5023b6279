import type { Ledger } from '../../core/model/index.ts';
import { largestLedger, ledgerXml, ledgerPartName, readLedger } from '../ledger.ts';
import { mainPartName } from '../package/relationships.ts';
import { addCustomXml } from '../write/custom-xml.ts';
import { rPr, withProperties } from '../write/run-properties.ts';
import type { Splice } from '../write/splices.ts';
import { relatedPart } from '../write/target.ts';
import type { XmlNode } from '../write/xml-tree.ts';
import { child, childrenOf, value } from '../write/xml-tree.ts';
import { withAttribute } from './alt-text.ts';
import type { EditContext } from './edit-context.ts';
import { once, replacedInner } from './file-change.ts';
import type { Planned } from './plan.ts';
import { nothing, refuse } from './plan.ts';

/** The language of the text: w:docDefaults, and the default paragraph style where that says otherwise. */
export function setLanguage(context: EditContext, language: string): Planned {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) {
    return refuse('unsupported', `"${language}" is not a language code such as en-GB.`);
  }
  return once('language', language, () => {
    const strict = context.scan.parts[0]?.strict ?? false;
    relatedPart(context.pkg, context.changes, 'styles', strict).write((text, root) => {
      const normal = childrenOf(root, 'style').find(
        (style) => (value(style, 'type') ?? 'paragraph') === 'paragraph' && isSet(value(style, 'default')),
      );
      const ofStyle = child(child(normal, 'rPr'), 'lang');
      const own = value(ofStyle, 'val');
      return [
        ...defaultLanguage(text, root, language),
        ...(ofStyle === null || own === null || own === language
          ? []
          : [languageTag(text, ofStyle, language)]),
      ];
    });
  });
}

const isSet = (text: string | null): boolean => text !== null && !['0', 'false', 'off'].includes(text);

/** w:docDefaults / w:rPrDefault / w:rPr / w:lang, made as far as it is missing. */
function defaultLanguage(text: string, root: XmlNode, language: string): readonly Splice[] {
  const lang = `<w:lang w:val="${language}"/>`;
  const defaults = child(root, 'docDefaults');
  const runDefaults = child(defaults, 'rPrDefault');
  const properties = child(runDefaults, 'rPr');
  const present = child(properties, 'lang');
  if (present !== null)
    return value(present, 'val') === language ? [] : [languageTag(text, present, language)];
  if (properties !== null) {
    const inner = withProperties(text.slice(properties.openEnd, properties.closeStart), { lang });
    return [{ start: properties.start, end: properties.end, text: rPr(inner) }];
  }
  if (runDefaults !== null) return [replacedInner(text, runDefaults, rPr(lang))];
  const run = `<w:rPrDefault>${rPr(lang)}</w:rPrDefault>`;
  if (defaults !== null) return [prepended(text, defaults, run)];
  return [prepended(text, root, `<w:docDefaults>${run}</w:docDefaults>`)];
}

function prepended(text: string, parent: XmlNode, xml: string): Splice {
  if (parent.closeStart === parent.end) return replacedInner(text, parent, xml);
  return { start: parent.openEnd, end: parent.openEnd, text: xml };
}

function languageTag(text: string, node: XmlNode, language: string): Splice {
  const name = Object.keys(node.attributes).find((key) => key === 'val' || key.endsWith(':val')) ?? 'w:val';
  const tag = withAttribute(text.slice(node.start, node.openEnd), name, language);
  return { start: node.start, end: node.openEnd, text: tag };
}

/** Keeps the record of the report in its one custom XML part. A record of a newer version is never written over. */
export function setLedger({ pkg, changes, scan }: EditContext, ledger: Ledger): Planned {
  const xml = ledgerXml(ledger);
  if (new TextEncoder().encode(xml).length > largestLedger) {
    return refuse(
      'unsupported',
      'The record of the figures in this report has grown beyond 1 MB, more than Word can keep in a file. Nothing was recorded.',
    );
  }
  const present = readLedger(pkg);
  if (present.state === 'newer') return refuse('unsupported', present.message);
  const name = ledgerPartName(pkg);
  if (name !== null && changes.text(name) === xml) return nothing;
  return once('record', xml, () => {
    if (name !== null) changes.set(name, xml);
    else addCustomXml(changes, xml, mainPartName(pkg) ?? '', scan.parts[0]?.strict ?? false);
  });
}
