import { evidenceDocument } from '../../src/apps/evidence-document.ts';
import type { PaneProps } from '../../src/pane/index.ts';
import { writtenReport } from '../e2e/support/written-report.ts';
import { openPane, reportWithRate, screen, textOf } from './open-pane.tsx';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A report with one figure, on the Figures tab, and the files that it was asked for. */
async function openEvidence(props: Partial<PaneProps> = {}) {
  const files: File[] = [];
  const pane = await openPane({
    bytes: await reportWithRate(),
    props: {
      download: (name, bytes) => void files.push({ name, bytes }),
      evidenceDocument: async (...asked) => evidenceDocument(...asked),
      ...props,
    },
  });
  await pane.tab(/^Figures/);
  return { pane, files };
}

describe('evidence for the figures', () => {
  it('is a Word file with one click, here and on the Sign-off tab', async () => {
    const { pane, files } = await openEvidence();
    await pane.user.click(await screen.findByRole('button', { name: 'Evidence sheet' }));
    await screen.findByText(/has the evidence of 1 figure/);
    await pane.tab(/^Sign-off/);
    await pane.user.click(screen.getByRole('button', { name: 'Evidence sheet' }));
    await screen.findByText(/has the evidence of 1 figure/);
    expect(files.map(({ name }) => name)).toEqual([
      'Children in Care – Performance Update - evidence.docx',
      'Children in Care – Performance Update - evidence.docx',
    ]);
    expect(String.fromCharCode(...files[0]!.bytes.slice(0, 2))).toBe('PK');
  });

  it('is a CSV that names the indicator, the release and the exact value', async () => {
    const { pane, files } = await openEvidence();
    await pane.user.click(await screen.findByRole('button', { name: 'As CSV' }));
    await screen.findByText(/has the evidence of 1 figure/);
    const [file] = files;
    const csv = new TextDecoder().decode(file?.bytes);
    expect(file?.name).toMatch(/\.csv$/);
    expect(csv).toContain('Children looked after');
    expect(csv).toContain('E06000015');
  });

  it('goes to the end of the report where no file can be handed over', async () => {
    const { pane } = await openEvidence({ download: undefined } as unknown as Partial<PaneProps>);
    expect(screen.queryByRole('button', { name: 'Evidence sheet' })).toBeNull();
    await pane.user.click(await screen.findByRole('button', { name: 'Put it at the end of the report' }));
    await screen.findByText(/^The evidence is Appendix \d+, at the end of the report/);
    expect(textOf(await pane.document())).toMatch(/Appendix \d+ – Evidence/i);
  });

  it('drafts the background papers, and then says that they are there', async () => {
    const { pane } = await openEvidence();
    await pane.user.click(await screen.findByRole('button', { name: 'Draft background papers' }));
    await screen.findByText(/^Added 1 release to “/);
    expect(await screen.findByText('“Background papers” lists every release already.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Draft background papers' })).toBeNull();
  });

  it('says that the list reads “None”, and replaces that only where it is told to', async () => {
    const before = await openPane({ bytes: await reportWithRate() });
    await before.retype('List each unpublished document that the report relies on, or write None.', 'None');
    before.close();
    const pane = await openPane({ bytes: before.bytes() });
    await pane.tab(/^Figures/);
    expect(await screen.findByText('“Background papers” says “None”.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Draft background papers' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: 'Replace “None” with the release' }));
    await screen.findByText(/^Added 1 release to “/);
    const after = textOf(await pane.document()).split('\n');
    expect(after).not.toContain('None');
    expect(after.some((line) => /Children looked after in England/.test(line))).toBe(true);
  });

  it('drafts no background papers where the report has no place for them', async () => {
    const paragraphs = ['Repairs: {ex-repairs/E06000015/latest/value}.'];
    const bytes = await writtenReport([{ id: 'summary', title: 'Summary', paragraphs }]);
    const pane = await openPane({ bytes });
    await pane.tab(/^Figures/);
    expect(await screen.findByText('This report has no place for background papers.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Draft background papers' })).toBeNull();
  });
});
