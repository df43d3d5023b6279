import { byteLength } from '../envelope.ts';
import { CommonError, errors, type Calls, type CommonParts } from './call.ts';
import { createXmlNodes, parseXml, type XmlNodes } from './xml-nodes.ts';

/** `Office.context.document.customXmlParts`: the parts themselves, their nodes and their prefixes. */
export function xmlParts(parts: CommonParts): Calls {
  const { xmlParts: kept } = parts.model.document;
  const nodes = createXmlNodes(kept);
  return { ...partCalls(parts, nodes), ...nodeCalls(parts, nodes), ...prefixCalls(nodes) };
}

function partCalls({ model, faults }: CommonParts, nodes: XmlNodes): Calls {
  const { xmlParts: kept, limits } = model.document;
  return {
    128: {
      name: 'customXmlParts.addAsync',
      writes: true,
      run({ xml }) {
        check(String(xml), limits.xmlPartBytes);
        if (faults.losesPart()) return partProperties(`{${crypto.randomUUID().toUpperCase()}}`);
        return partProperties(kept.add(String(xml)));
      },
    },
    129: {
      name: 'customXmlParts.getByIdAsync',
      run({ id }) {
        if (!kept.list().some((part) => part.id === id)) throw new CommonError(errors.nodeNotFound);
        return partProperties(String(id));
      },
    },
    130: {
      name: 'customXmlParts.getByNamespaceAsync',
      run: ({ namespace }) => ({
        DataPartList: kept
          .list()
          .filter((part) => part.namespace === namespace)
          .map(({ id }) => ({ id, DataPartBuiltIn: false })),
      }),
    },
    131: {
      name: 'customXmlPart.getXmlAsync',
      run({ id }) {
        const part = kept.list().find((each) => each.id === id);
        if (!part) throw new CommonError(errors.nodeNotFound);
        return { Data: part.xml };
      },
    },
    132: {
      name: 'customXmlPart.getNodesAsync',
      run: ({ id, xpath }) => ({ DataNodeList: nodes.find(String(id), String(xpath)) }),
    },
    133: {
      name: 'customXmlPart.deleteAsync',
      writes: true,
      run({ id }) {
        if (!kept.list().some((part) => part.id === id)) throw new CommonError(errors.nodeNotFound);
        kept.remove(String(id));
        return {};
      },
    },
  };
}

function nodeCalls({ model, faults }: CommonParts, nodes: XmlNodes): Calls {
  const { xmlParts: kept, limits } = model.document;
  return {
    134: {
      name: 'customXmlNode.getNodeValueAsync',
      run: ({ DataNodeHandle: handle }) => ({ Data: nodes.get(handle).nodeValue }),
    },
    135: {
      name: 'customXmlNode.getXmlAsync',
      run: ({ DataNodeHandle: handle }) => ({
        Data: new XMLSerializer().serializeToString(nodes.get(handle)),
      }),
    },
    136: {
      name: 'customXmlNode.getNodesAsync',
      run: ({ DataNodeHandle: handle, xpath }) => ({ DataNodeList: nodes.find('', String(xpath), handle) }),
    },
    137: {
      name: 'customXmlNode.setNodeValueAsync',
      writes: true,
      run({ DataNodeHandle: handle, Data: value }) {
        nodes.setText(handle, String(value));
        return {};
      },
    },
    138: {
      name: 'customXmlNode.setXmlAsync',
      writes: true,
      run({ DataNodeHandle: handle, xml }) {
        // With an XML declaration it says yes and does nothing (office-js 1643).
        if (/^\s*<\?xml\s/.test(String(xml))) return {};
        const part = kept.list().find((each) => each.id === nodes.partOf(handle));
        const before = new XMLSerializer().serializeToString(nodes.get(handle));
        const grown = byteLength(part?.xml ?? '') - byteLength(before);
        check(String(xml), limits.xmlPartBytes === null ? null : limits.xmlPartBytes - grown);
        if (faults.losesPart()) return {};
        nodes.replace(handle, String(xml));
        return {};
      },
    },
    142: {
      name: 'customXmlNode.getTextAsync',
      run: ({ DataNodeHandle: handle }) => ({ Data: nodes.get(handle).textContent }),
    },
    143: {
      name: 'customXmlNode.setTextAsync',
      writes: true,
      run(args) {
        // The client has no name for this argument and sends it under 'undefined'.
        nodes.setText(args['DataNodeHandle'], String(args['text'] ?? args['undefined']));
        return {};
      },
    },
  };
}

function prefixCalls(nodes: XmlNodes): Calls {
  return {
    139: {
      name: 'namespaceManager.addNamespaceAsync',
      run({ id, prefix, namespace }) {
        nodes.prefixes(String(id)).set(String(prefix), String(namespace));
        return {};
      },
    },
    140: {
      name: 'namespaceManager.getNamespaceAsync',
      run: ({ id, prefix }) => ({ Data: nodes.prefixes(String(id)).get(String(prefix)) ?? '' }),
    },
    141: {
      name: 'namespaceManager.getPrefixAsync',
      run: ({ id, namespace }) => ({
        Data: [...nodes.prefixes(String(id))].find(([, uri]) => uri === namespace)?.[0] ?? '',
      }),
    },
  };
}

function check(xml: string, most: number | null): void {
  // So does Word on the web refuse more than 1 MB (office-js 2408).
  if (most !== null && byteLength(xml) > most) throw new CommonError(errors.customXml);
  parseXml(xml);
}

const partProperties = (id: string) => ({ DataPartProperties: { id, DataPartBuiltIn: false } });
