import { backgroundPapers } from '../../../src/core/jobs/background-papers.ts';
import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { portsOn } from './finished-report.ts';
import { recorded } from './report-with-figures.ts';

const tag = 'rw:f:cla-number/E06000018/latest/value';

/** A Nottingham skeleton with one figure in its first clause. */
async function nottingham() {
  const ports = portsOn(null);
  const made = await insertSkeleton(ports, 'nottingham-2017', { title: 'Children in care' });
  if (!made.ok) throw new Error(made.error.message);
  const read = await ports.host.read();
  if (!read.ok) throw new Error(read.error.message);
  const { blocks, ledger } = read.value;
  const summary = blocks.find((block) => block.kind === 'paragraph' && block.number === '1.1');
  if (summary?.kind !== 'paragraph') throw new Error('There is no clause 1.1.');
  const before = ledger.state === 'read' ? ledger.ledger : emptyLedger;
  const outcomes = await ports.host.apply([
    {
      kind: 'insert-inline',
      inlines: [{ kind: 'control', control: { tag, title: 'Figure' }, text: '639', guidance: '' }],
      at: { block: summary.block, start: 0, end: 0 },
    },
    { kind: 'set-ledger', ledger: { ...before, figures: { [tag]: recorded('639') } } },
  ]);
  expect(outcomes).toEqual([{ done: true }, { done: true }]);
  return ports;
}

describe('published works', () => {
  it('go into the part that a report type keeps for them, not among unpublished papers', async () => {
    const ports = await nottingham();
    const drafted = await backgroundPapers(ports);
    expect(drafted).toMatchObject({
      ok: true,
      value: { part: 'PUBLISHED DOCUMENTS REFERRED TO IN COMPILING THIS REPORT' },
    });
    const read = await ports.host.read();
    if (!read.ok) throw new Error(read.error.message);
    const texts = read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const heading = texts.findIndex((text) => text.startsWith('PUBLISHED DOCUMENTS'));
    expect(texts[heading + 1]).toContain('Department for Education, Children looked after in England');
    expect(await backgroundPapers(ports)).toMatchObject({ ok: true, value: { added: [] } });
    expect(await schemaErrors(ports.host.bytes())).toEqual([]);
    expect(brokenInvariants(ports.host.bytes())).toEqual([]);
  });
});
