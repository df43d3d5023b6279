import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { describeDocumentHost } from '../contract/document-host.ts';

describeDocumentHost('a .docx file in memory', async (bytes) => {
  const host = createDocxHost(bytes);
  if (!host.ok) throw new Error(host.error.message);
  return host.value;
});
