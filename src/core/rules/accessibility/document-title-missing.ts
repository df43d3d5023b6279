import type { Found, Rule, RuleInput } from '../../model/index.ts';
import { quoted } from '../place.ts';

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
    const own = oneLine(input.document.properties.title);
    const title = titleOf(input);
    if (own === '')
      yield {
        outcome: 'fail',
        message:
          'The document has no title in its properties, which screen readers read out first. Set it under File, Info.',
        subject: 'title',
        location: null,
        fixes: useTitle(title, true),
      };
    else if (nameless.test(own) && own !== title)
      yield {
        outcome: 'review',
        message: `The title in the properties of the document is ${quoted(own)}, which screen readers read out first. Set it to the title of the report under File, Info.`,
        subject: 'title',
        location: null,
        fixes: useTitle(title, false),
      };
  },
};

/** The name of a file, a prompt of a template, or what a program calls what has no name (WCAG failure F25). */
const nameless =
  /\.(?:docx?|docm|dotx?|odt|pdf|rtf)$|^microsoft word\b|^(?:document|title|untitled)\s?\d*$|^\[[^\]]*\]$|\btemplate$/iu;

const useTitle = (title: string, safe: boolean): Found['fixes'] =>
  title === '' ? [] : [{ title: 'Use the report’s title', edits: [{ kind: 'set-title', title }], safe }];

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
