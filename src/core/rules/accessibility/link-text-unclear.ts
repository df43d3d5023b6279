import type { Location, Rule } from '../../model/index.ts';
import { locationIn, quoted } from '../place.ts';

/** Words that mean nothing when a screen reader lists the links of a page. */
const vague =
  /^(?:please\s+)?(?:(?:available|click|download|find out|follow|go|learn|press|read|see|tap|view|visit)\s+)?(?:(?:at|by|from|on|the|to|via)\s+)*(?:here(?:\s+(?:for|to)\s+(?:(?:find out|learn|read|see|know)\s+)?(?:more|details|(?:more|further) information))?|(?:full|further|more) details|details|further information|link|more|more information|read more|this(?:\s+(?:document|link|page|report|site|website|web ?page))?|website|web ?page)[.:!]?$/iu;
const address = /^(?:https?:\/\/|www\.)\S+$|^(?:[\w-]+\.)+[a-z]{2,}\/\S+$/iu;

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
      const words = withoutBrackets(text.trim());
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

/** "[here]", "(click here)". */
const withoutBrackets = (text: string): string => /^[([“"‘'](.*)[)\]”"’']$/u.exec(text)?.[1]?.trim() ?? text;

/** A note that cites a page gives its address, as a reader of the printed report needs it. */
const inNotes = ({ story }: Location): boolean => story === 'footnotes' || story === 'endnotes';

/** A short address, as of a council's own site, reads well enough aloud. */
const longest = 40;
