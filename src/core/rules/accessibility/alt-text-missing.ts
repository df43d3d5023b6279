import type { Found, Picture, Rule } from '../../model/index.ts';
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
        outcome: wrong.outcome,
        message: `Picture ${index + 1} ${wrong.message}`,
        subject: `picture-${index + 1}`,
        location: { ...picture.at, picture: index },
        fixes: [],
      };
    }
  },
};

const mend = 'Say in a sentence what it shows, or mark it as decorative.';

/** Word's own name for the object, and what people write who must write something. */
const nameless =
  /^(?:alt(?:ernative)? text|chart|clip_?image|content placeholder|decorative(?: image| picture)?|description|diagram|graph|graphic|image|n\/a|none|object|photo|photograph|picture|screen ?shot|shape|tbc|text box|untitled)[\s_-]*\d*\.?$/iu;
/** A file, a page on the web, or the number that a camera, a screen or a clip art gave it. */
const fileName =
  /\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|webp)$|^https?:\/\/\S+$|^[a-z]{1,4}[-_]?\d{4,}$|^(?:img|pxl|screen ?shot|whatsapp image)[\s_-]*\d[\d\s._:-]*(?:at [\d\s._:-]+)?$/iu;
/** What Word adds to a description that it made. */
const byWord = /(?:description automatically generated|ai-generated content may be incorrect)\.?\s*$/iu;

function faultOf({ altText, decorative }: Picture): Pick<Found, 'outcome' | 'message'> | null {
  if (decorative) return null;
  const words = altText.trim();
  if (words === '') return { outcome: 'fail', message: `has no alternative text. ${mend}` };
  // What tells a listener nothing is a fault (WCAG failure F30).
  if (nameless.test(words) || fileName.test(words))
    return { outcome: 'fail', message: `has alternative text that says nothing: ${quoted(words)}. ${mend}` };
  return byWord.test(words)
    ? {
        outcome: 'review',
        message: `has a description that Word made by itself: ${quoted(words.replace(byWord, ''))}. Check that it says what matters, and take Word’s remark off its end.`,
      }
    : null;
}
