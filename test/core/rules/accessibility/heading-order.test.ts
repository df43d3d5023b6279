import { headingOrder } from '../../../../src/core/rules/accessibility/heading-order.ts';
import { paragraph, readWml, run } from '../../../support/wml.ts';
import { findings, messages } from '../findings.ts';

const said = (text: string) => messages(headingOrder, text, { type: null });

describe('heading-order', () => {
  it.each(['# A\n## B\n### C\n## D\n# E', '# A\nText\n# B', 'No headings at all'])(
    'says nothing of levels that go down one at a time: %j',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  it('finds a level that is left out', () => {
    expect(said('# A\n### B')).toEqual([
      'The heading “B” is at level 3, straight after level 1. Make it level 2.',
    ]);
  });

  it('finds a report that does not begin at level 1', () => {
    expect(said('## A\n## B')).toEqual(['The first heading, “A”, is at level 2. Make it level 1.']);
  });

  it('raises the headings below along with it', () => {
    const [finding] = findings(headingOrder, '# A\n### B\n#### C\n### D\n# E', { type: null });
    expect(finding?.fixes).toEqual([
      {
        title: 'Make it level 2',
        safe: true,
        edits: [
          { kind: 'set-heading-level', at: { block: 1 }, level: 2 },
          { kind: 'set-heading-level', at: { block: 2 }, level: 3 },
          { kind: 'set-heading-level', at: { block: 3 }, level: 2 },
        ],
      },
    ]);
  });

  it('does not raise unasked where a heading of the level between follows', () => {
    const [finding] = findings(headingOrder, '# A\n### B\n## C', { type: null });
    expect(finding?.fixes).toMatchObject([{ safe: false }]);
  });

  it('passes over a sentence that was given an outline level by mistake', () => {
    const level = '<w:outlineLvl w:val="2"/>';
    const bold = '<w:b/>';
    const read = (body: string) => messages(headingOrder, readWml(body), { type: null });
    expect(read(paragraph('Staff rules of procedure.', level))).toEqual([]);
    expect(read(paragraph(run('Staff rules of procedure.', bold), level))).toHaveLength(1);
    expect(read(paragraph('Staff rules of procedure', level))).toHaveLength(1);
  });

  it('passes over empty headings, which nobody hears', () => {
    expect(said('# A\n### \\\n## B')).toEqual([]);
  });
});
