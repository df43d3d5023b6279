import { figureSourceUnstated } from '../../../../src/core/rules/figures/figure-source-unstated.ts';
import { findings, messages } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

const records = { [rate]: remembered('99') };

describe('figure-source-unstated', () => {
  it('says where a figure comes from when nothing in the report does, once for each source', async () => {
    const document = withFigures(`The rate is [99](${rate}).\nIt was [99](${rate}) before.`, records);
    expect(findings(figureSourceUnstated, document, await given(document, null))).toMatchObject([
      {
        outcome: 'review',
        severity: 'advice',
        subject: 'cla-rate',
        message:
          '“99” (cla-rate) comes from Department for Education, and nothing near it, in a note or among the background papers says so. Name the source, or put in the evidence appendix.',
      },
    ]);
  });

  it.each([
    `The Department for Education puts the rate at [99](${rate}).`,
    `The rate is [99](${rate}) (DfE).`,
    `|! Area | Rate |\n| Derby | [99](${rate}) |\nSource: national statistics.`,
    `The rate is [99](${rate}).\n![A line chart.]\nSource: Department for Education, published 20 November 2025.`,
    `|! Area | Rate |\n| Derby | [99](${rate}) |\nSources: national statistics.`,
    `The rate is [99](${rate}).\n@footnotes\nDepartment for Education, 2024.`,
    `The rate is [99](${rate}).\n<rw:e:figures>\nEvidence\n</>`,
    'No figure is linked.',
  ])('says nothing where the source is named: %s', async (text) => {
    const document = withFigures(text, records);
    expect(messages(figureSourceUnstated, document, await given(document, null))).toEqual([]);
  });

  it('does not take the source of another chart for that of a figure', async () => {
    const document = withFigures(`The rate is [99](${rate}).\n![A line chart.]\nSource: Ofsted.`, records);
    expect(messages(figureSourceUnstated, document, await given(document, null))).toHaveLength(1);
  });
});
