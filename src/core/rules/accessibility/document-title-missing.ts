import type { Rule, RuleInput } from '../../model/index.ts';

/** The file's own title, which screen readers and browser tabs say first, and which a PDF made of it carries on. */
export const documentTitleMissing: Rule = {
  id: 'document-title-missing',
  title: 'The document has a title',
  why: 'Screen readers and browser tabs say the title first, and a PDF made of the report carries it on.',
  severity: 'warning',
  mends: 'safe',
  tags: ['accessibility'],
  source:
    'WCAG 2.2, 2.4.2 Page Titled; ISO 14289-1 (PDF/UA), 7.1; Public Sector Bodies Accessibility Regulations 2018',
  *check(input) {
    if (input.document.properties.title.trim() !== '') return;
    const title = titleOf(input);
    yield {
      outcome: 'fail',
      message:
        'The document has no title in its properties, which screen readers read out first. Set it under File, Info.',
      subject: 'title',
      location: null,
      fixes:
        title === ''
          ? []
          : [{ title: 'Use the report’s title', edits: [{ kind: 'set-title', title }], safe: true }],
    };
  },
};

/** The title field of the report; where there is none, the one paragraph that wears Word's own Title style. */
function titleOf({ document, report }: RuleInput): string {
  const field = report.header.find((h) => h.id === 'title');
  if (field?.state === 'filled') return oneLine(field.text);
  const styled = document.blocks.flatMap((b) =>
    b.kind === 'paragraph' && b.style === 'title' && b.guidance.length === 0 ? [oneLine(b.text)] : [],
  );
  return styled.length === 1 ? (styled[0] ?? '') : '';
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
