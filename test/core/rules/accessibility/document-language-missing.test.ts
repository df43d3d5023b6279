import { documentLanguageMissing } from '../../../../src/core/rules/accessibility/document-language-missing.ts';
import { findings } from '../findings.ts';
import { paper } from '../paper.ts';
import { outline } from '../../../support/outline.ts';

describe('document-language-missing', () => {
  it('says nothing of a document that says its language', () => {
    expect(findings(documentLanguageMissing, outline(paper(), { language: 'cy-GB' }))).toEqual([]);
  });

  it('offers the language of the report type, and British English without one', () => {
    const safe = { safe: true, edits: [{ kind: 'set-language', language: 'en-GB' }] };
    expect(findings(documentLanguageMissing, outline(paper(), { language: '' }))).toMatchObject([
      { fixes: [safe] },
    ]);
    expect(
      findings(documentLanguageMissing, outline('Text', { language: '' }), { type: null }),
    ).toMatchObject([{ fixes: [safe] }]);
  });
});
