import { applyFix } from '../../../../src/core/jobs/fix-findings.ts';
import { checkReport } from '../../../../src/core/jobs/check-report.ts';
import type { Ports } from '../../../../src/core/jobs/ports.ts';
import { directionContradicted } from '../../../../src/core/rules/figures/direction-contradicted.ts';
import { brokenInvariants, schemaErrors } from '../../../support/validate.ts';
import { portsOn } from '../../jobs/finished-report.ts';
import { reportWithFigures } from '../../jobs/report-with-figures.ts';
import { findings } from '../findings.ts';
import { given, published, rate, remembered, withFigures } from '../live-figures.ts';

const previous = 'rw:f:cla-rate/E06000015/latest/previous';
const sentence = (words: string) =>
  `The rate ${words} [88](${rate}), from [99](${previous}) the year before.`;
const record = {
  [rate]: remembered('88', { period: '2025-03-31/P1D' }),
  [previous]: remembered('99'),
};

describe('direction-contradicted', () => {
  it('says nothing where the words follow the figures', async () => {
    const document = withFigures(sentence('fell to'), record);
    expect(findings(directionContradicted, document, await given(document))).toEqual([]);
  });

  it('says which words the figure contradicts, where, and what to write', async () => {
    const document = withFigures(sentence('rose to'), record);
    const [finding, ...others] = findings(directionContradicted, document, await given(document));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      outcome: 'fail',
      subject: rate,
      message: 'The words say “rose to”, but the figure fell. Write “fell to” instead.',
      location: { block: 0, start: 9, end: 16 },
      fixes: [{ title: 'Write “fell to”', safe: false }],
    });
  });

  it('wants neutral words for a measure of which neither more nor less is better', async () => {
    const document = withFigures(sentence('improved to'), record);
    const [finding] = findings(directionContradicted, document, await given(document));
    expect(finding?.message).toBe(
      'The words say “improved to”, but neither a rise nor a fall of this measure is better, so use neutral words. Write “fell to” instead.',
    );
  });

  it('says nothing where the source was not asked and the record does not tell', async () => {
    const document = withFigures(`The rate rose to [88](${rate}).`, { [rate]: remembered('88') });
    expect(findings(directionContradicted, document, await given(document, null))).toEqual([]);
  });

  it('is put right in a report, word by word', async () => {
    const bytes = await reportWithFigures([
      'The rate rose to ',
      { indicator: 'cla-rate', measure: 'value', text: '88' },
      ', from ',
      { indicator: 'cla-rate', measure: 'previous', text: '99', record: { period: '2024-03-31/P1D' } },
      '.',
    ]);
    const ports = portsOn(bytes, published());
    const [finding, ...others] = await contradictions(ports);
    expect(others).toEqual([]);
    const [fix] = finding?.fixes ?? [];
    if (fix === undefined) throw new Error('There is no fix.');
    expect(await applyFix(ports, fix)).toEqual({ ok: true, value: [{ done: true }] });
    expect(await contradictions(ports)).toEqual([]);
    const read = await ports.host.read();
    expect(
      read.ok &&
        read.value.blocks.some((b) => b.kind === 'paragraph' && b.text.includes('fell to 88, from 99.')),
    ).toBe(true);
    expect(await schemaErrors(ports.host.bytes())).toEqual([]);
    expect(brokenInvariants(ports.host.bytes())).toEqual([]);
  });
});

async function contradictions(ports: Ports) {
  const checked = await checkReport(ports);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value.findings.filter(({ rule }) => rule === 'direction-contradicted');
}
