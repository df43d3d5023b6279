import { define, defineCollection, v13 } from '../define.ts';
import { objectOf } from '../objects.ts';
import type { ElementObject } from '../objects.ts';
import { sectionsOf, storyFor } from '../sections.ts';
import { bodyOf } from '../state.ts';
import { or } from '../text-members.ts';

const next = ({ state, element }: ElementObject): ElementObject | null => {
  const all = sectionsOf(state);
  const found = all[all.indexOf(element) + 1];
  return found ? objectOf(state, 'Section', found) : null;
};

export const Section = define('Section', {
  scalars: {},
  // A section's own text has no element round it: Word's answer for a document of one section is its body.
  navigations: { Body: ({ state }: ElementObject) => objectOf(state, 'Body', bodyOf(state)) },
  methods: {
    GetHeader: ({ state, element }: ElementObject, [type]) => storyFor(state, element, 'header', type),
    GetFooter: ({ state, element }: ElementObject, [type]) => storyFor(state, element, 'footer', type),
    GetNext: v13((it: ElementObject) => or(next(it))),
    GetNextOrNullObject: v13(next),
  },
});

export const SectionCollection = defineCollection('SectionCollection');
