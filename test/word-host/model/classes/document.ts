import { controlsIn } from '../blocks.ts';
import { kindOf } from '../controls.ts';
import { define, since, v14, v15 } from '../define.ts';
import { collection, objectOf, objectsOf, rangeOf } from '../objects.ts';
import type { CollectionObject, DocumentObject } from '../objects.ts';
import { sectionsOf, storiesOf } from '../sections.ts';
import { selectionOf } from '../selection.ts';
import { setTracking } from '../settings.ts';
import { bodyOf, lookedUp, refuse } from '../state.ts';
import type { State, TrackingMode } from '../state.ts';
import { searchIn, typesOf } from '../text-members.ts';

/** Those of every story: headers, footers and notes too. */
const controls = (state: State, types: readonly string[]): CollectionObject =>
  collection(state, 'ContentControlCollection', () =>
    objectsOf(
      state,
      'ContentControl',
      storiesOf(state)
        .flatMap((story) => lookedUp(state, story, controlsIn))
        .filter((control) => types.includes(kindOf(control))),
    ),
  );

const modes: readonly unknown[] = ['Off', 'TrackAll', 'TrackMineOnly'];

const search = ({ state }: DocumentObject, [words, options]: readonly unknown[]) =>
  searchIn(objectOf(state, 'Body', bodyOf(state)), words, options);

export const Document = define('Document', {
  tracked: false,
  scalars: {
    Saved: ({ state }: DocumentObject) => state.saved,
    ChangeTrackingMode: v14(({ state }: DocumentObject) => state.tracking),
  },
  setters: {
    ChangeTrackingMode: v14(({ state }: DocumentObject, mode) => {
      if (!modes.includes(mode)) refuse('InvalidArgument');
      setTracking(state, mode as TrackingMode);
    }),
  },
  navigations: {
    Body: ({ state }: DocumentObject) => objectOf(state, 'Body', bodyOf(state)),
    ContentControls: ({ state }: DocumentObject) => controls(state, ['RichText']),
    Sections: ({ state }: DocumentObject) =>
      collection(state, 'SectionCollection', () => objectsOf(state, 'Section', sectionsOf(state))),
    Properties: since('WordApi 1.3')(({ state }: DocumentObject) => ({ class: 'DocumentProperties', state })),
  },
  methods: {
    GetSelection: ({ state }: DocumentObject) => rangeOf(state, selectionOf(state)),
    Save: ({ state }: DocumentObject) => {
      state.saved = true;
      return null;
    },
    GetContentControls: v15(({ state }: DocumentObject, [options]) => controls(state, typesOf(options))),
    Search: since('WordApi 1.7')(search),
    _Search2: since('WordApi 1.7')(search),
  },
});
