import type { Rule } from '../../model/index.ts';

/** Without a language, a screen reader reads English words by the rules of the listener's own. */
export const documentLanguageMissing: Rule = {
  id: 'document-language-missing',
  title: 'The document says its language',
  why: 'Without a language a screen reader may read English words by the rules of another language.',
  severity: 'warning',
  mends: 'safe',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 3.1.1 Language of Page; Public Sector Bodies Accessibility Regulations 2018',
  *check({ document, report }) {
    if (document.properties.language.trim() !== '') return;
    const language = report.type?.language ?? 'en-GB';
    yield {
      outcome: 'fail',
      message: `The document does not say what language it is in. Set its language to ${language}.`,
      subject: 'language',
      location: null,
      fixes: [
        { title: `Set the language to ${language}`, edits: [{ kind: 'set-language', language }], safe: true },
      ],
    };
  },
};
