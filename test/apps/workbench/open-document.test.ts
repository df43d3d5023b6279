import { createOpenDocument } from '../../../src/apps/workbench/open-document.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { Edit, HostError, ReportDocument, Result } from '../../../src/core/model/index.ts';
import { buildDocument, savePackage } from '../../../src/ooxml/index.ts';
import { textsOf } from '../../e2e/support/workbench.ts';
import { shortReport } from '../../e2e/support/reports.ts';

const valueOf = <T>(result: Result<T, HostError>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('the document on the desk', () => {
  const edit = (expected: string, text: string): Edit => ({
    kind: 'set-control-text',
    tag: 'rw:o:legal',
    occurrence: 0,
    expected,
    text,
  });
  const remembered: Edit = {
    kind: 'set-ledger',
    ledger: { ...emptyLedger, type: { id: 'derby-2015', version: 1 } },
  };

  test('goes back a whole job of the pane at a time: the words and what is remembered of them', async () => {
    const document = valueOf(createOpenDocument());
    valueOf(await document.open(shortReport(), 'short.docx'));
    const names = async () =>
      textsOf(valueOf(await document.host.read())).filter((text) => /Okafor/.test(text));
    await document.host.read();
    await document.host.apply([edit('P. Okafor', 'A. Okafor')]);
    await document.host.apply([remembered]);
    expect(await names()).toEqual(['A. Okafor']);
    await document.host.apply([edit('A. Okafor', 'B. Okafor')]);
    await document.undo();
    expect(await names()).toEqual(['A. Okafor']);
    await document.undo();
    expect(await names()).toEqual(['P. Okafor']);
    expect(valueOf(await document.host.read()).ledger.state).toBe('absent');
    expect(document.saved).toBe(true);
    await document.redo();
    expect(await names()).toEqual(['A. Okafor']);
    expect(valueOf(await document.host.read()).ledger.state).toBe('read');
  });

  test('words that were typed over guidance in Word are the author’s, though they look like guidance', async () => {
    const document = valueOf(createOpenDocument());
    const file = buildDocument(
      ['Say what members are asked to decide.', 'To note the performance of the service.'].map(
        (text) => ({ kind: 'line', style: 'plain', inlines: [{ kind: 'guidance', text }] }) as const,
      ),
      { title: '', language: 'en-GB', ledger: { ...emptyLedger, type: { id: 'derby-2015', version: 1 } } },
    );
    valueOf(await document.open(savePackage(file), 'typed-over.docx'));
    const raw = valueOf(await document.host.read());
    const seen = valueOf(await document.report());
    const marked = ({ blocks }: ReportDocument) =>
      blocks.map((block) => (block.kind === 'paragraph' ? block.guidance.length : 0));
    expect(marked(raw).slice(0, 2)).toEqual([1, 1]);
    expect(marked(seen)[1]).toBe(0);
  });
});
