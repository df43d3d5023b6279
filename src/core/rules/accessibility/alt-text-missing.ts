import type { Picture, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/** Pictures say in words what they show. Nobody but the author knows the words, so there is no fix to offer. */
export const altTextMissing: Rule = {
  id: 'alt-text-missing',
  title: 'Pictures have alternative text',
  why: 'Somebody who cannot see a picture hears its alternative text instead. Without it they miss what everybody else reads.',
  severity: 'error',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.1.1 Non-text Content; Public Sector Bodies Accessibility Regulations 2018',
  *check({ document }) {
    for (const [index, picture] of document.pictures.entries()) {
      const wrong = faultOf(picture);
      if (wrong === null) continue;
      yield {
        outcome: 'fail',
        message: `Picture ${index + 1} ${wrong}. Say in a sentence what it shows, or mark it as decorative.`,
        subject: `picture-${index + 1}`,
        location: { ...picture.at, picture: index },
        fixes: [],
      };
    }
  },
};

function faultOf({ altText, decorative }: Picture): string | null {
  if (decorative) return null;
  const words = altText.trim();
  if (words === '') return 'has no alternative text';
  // A file name, the number a camera or a clip art gave it, or Word's own name for the object tells a listener nothing (WCAG failure F30).
  return /\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg)$|^(?:picture|image|graphic|chart|object)\s*\d*$|^[a-z]{1,4}[-_]?\d{4,}$/i.test(
    words,
  )
    ? `has alternative text that says nothing: ${quoted(words)}`
    : null;
}
