import type { PersonalName, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/** Names and remarks in the properties of the file. The author's name is often wanted: council after council publishes it. */
export const personalPropertiesLeft: Rule<{ readonly properties: readonly string[] }> = {
  id: 'personal-properties-left',
  title: 'The file gives away nobody by its properties',
  why: 'The properties of a file say who wrote and saved it, and go with it to whoever downloads it.',
  severity: 'advice',
  mends: 'one by one',
  tags: ['leftovers'],
  source: 'Information Commissioner’s Office, “How to disclose information safely”',
  options: { properties: ['last saved by', 'manager', 'comments'] },
  *check({ document }, { properties }) {
    for (const { property, text } of document.properties.personal) {
      if (!properties.includes(property) || nobody.test(text)) continue;
      yield {
        outcome: 'review',
        message: `The properties of the file ${saysOf[property]} ${quoted(text)}. Take it out before the report is published: in Word, under File, Info, Inspect Document.`,
        subject: property.replaceAll(' ', '-'),
        location: null,
        fixes: [
          {
            title: 'Take it out of the file',
            edits: [{ kind: 'set-property', property, text: '' }],
            safe: false,
          },
        ],
      };
    }
  },
};

/** What a computer calls itself or whoever sits at it says nothing of a person. */
const nobody =
  /^(?:(?:\S+\\)?administrators?|admin|(?:win(?:dows)?[ -]?)?users?\d*|owner|guest|your (?:user )?name|microsoft(?: office)?(?: user)?|mac ?book(?: (?:pro|air))?|(?:\w+[ -])?(?:pc|laptop|desktop)\d*|python-docx|apache poi|poi|docx4j)$/iu;

const saysOf: Readonly<Record<PersonalName, string>> = {
  author: 'name its author,',
  'last saved by': 'say who saved it last,',
  manager: 'name a manager,',
  company: 'name an organisation,',
  comments: 'hold a remark,',
  keywords: 'hold keywords,',
};
