import { documentTitleMissing } from '../../../../src/core/rules/accessibility/document-title-missing.ts';
import { findings } from '../findings.ts';
import { paper } from '../paper.ts';
import { outline } from '../../../support/outline.ts';

describe('document-title-missing', () => {
  it('says nothing of a document with a title', () => {
    expect(findings(documentTitleMissing, outline(paper(), { title: 'Children in care' }))).toEqual([]);
  });

  it('takes the title of the report', () => {
    expect(findings(documentTitleMissing, outline(paper()))).toMatchObject([
      {
        subject: 'title',
        location: null,
        fixes: [{ safe: true, edits: [{ kind: 'set-title', title: 'Children in care' }] }],
      },
    ]);
  });

  it.each([
    'Cabinet report v3 FINAL.docx',
    'Microsoft Word - Document1',
    'Document1',
    '[Document Title]',
    'Committee report template',
  ])('looks at a title that names no report: %s', (title) => {
    expect(findings(documentTitleMissing, outline(paper(), { title }))).toMatchObject([
      { outcome: 'review', fixes: [{ safe: false, edits: [{ title: 'Children in care' }] }] },
    ]);
  });

  it('lets a report about a template be called so', () => {
    const title = 'A new report template';
    expect(findings(documentTitleMissing, outline(paper({ title }), { title }))).toEqual([]);
  });

  it('has nothing to offer where the report has no title either', () => {
    expect(findings(documentTitleMissing, outline(paper({ title: '{Give a title}' })))).toMatchObject([
      { fixes: [] },
    ]);
  });

  it('takes the one paragraph in the style Title where no report type is known', () => {
    expect(findings(documentTitleMissing, outline('= My  notes\nText'), { type: null })).toMatchObject([
      { fixes: [{ edits: [{ title: 'My notes' }] }] },
    ]);
  });
});
