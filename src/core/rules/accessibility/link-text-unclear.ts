import type { Location, Rule } from '../../model/index.ts';
import { locationIn, quoted } from '../place.ts';

/** Words that mean nothing when a screen reader lists the links of a page. */
const vague =
  /^(?:click|press|tap|read|see|go|find out|learn)?\s*(?:here(?:\s+(?:for|to)\s+(?:(?:find out|learn|read|see|know)\s+)?(?:more|details|(?:more|further) information))?|this|more|link|this link|this page|read more|more information|further information|details|website|web ?page)[.:!]?$/iu;
const address = /^(?:https?:\/\/|www\.)\S+$/iu;

/** A link says where it leads. */
export const linkTextUnclear: Rule = {
  id: 'link-text-unclear',
  title: 'Links say where they lead',
  why: 'Screen readers list the links of a document by their words alone. “Click here” and a long address say nothing there.',
  severity: 'warning',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 2.4.4 Link Purpose (In Context); Public Sector Bodies Accessibility Regulations 2018',
  *check({ document }) {
    for (const { at, text } of document.links) {
      const words = text.trim();
      const wrong = vague.test(words)
        ? 'does not say where it leads'
        : address.test(words) && words.length > longest && !inNotes(at)
          ? 'is a long address'
          : null;
      if (wrong === null) continue;
      yield {
        outcome: 'fail',
        message: `The link ${quoted(words)} ${wrong}. Use the name of the page or document as its words.`,
        subject: 'link',
        location: locationIn(document, at),
        fixes: [],
      };
    }
  },
};

/** A note that cites a page gives its address, as a reader of the printed report needs it. */
const inNotes = ({ story }: Location): boolean => story === 'footnotes' || story === 'endnotes';

/** A short address, as of a council's own site, reads well enough aloud. */
const longest = 40;
