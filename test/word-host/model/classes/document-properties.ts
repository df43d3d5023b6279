import { define, defineCollection, v13 } from '../define.ts';
import { collection, objectOf, objectsOf } from '../objects.ts';
import type { CollectionObject, ElementObject } from '../objects.ts';
import {
  customProperties,
  customProperty,
  customType,
  customValue,
  property,
  propertyNames,
  setCustom,
  setProperty,
} from '../properties.ts';
import { touch } from '../state.ts';
import { or } from '../text-members.ts';

/** What Word writes itself cannot be set. */
const written = ['LastAuthor', 'RevisionNumber', 'ApplicationName', 'Template'];

export const DocumentProperties = define('DocumentProperties', {
  scalars: Object.fromEntries(
    propertyNames.map((name) => [name, v13(({ state }: ElementObject) => property(state, name))]),
  ),
  setters: Object.fromEntries(
    propertyNames
      .filter((name) => !written.includes(name))
      .map((name) => [
        name,
        v13(({ state }: ElementObject, words: unknown) => setProperty(state, name, words)),
      ]),
  ),
  navigations: {
    CustomProperties: v13(({ state }: ElementObject) =>
      collection(state, 'CustomPropertyCollection', () =>
        objectsOf(state, 'CustomProperty', customProperties(state)),
      ),
    ),
  },
});

const remove = ({ state, element }: ElementObject): null => {
  touch(state, element);
  element.remove();
  return null;
};

export const CustomProperty = define('CustomProperty', {
  scalars: {
    Key: v13(({ element }: ElementObject) => element.getAttribute('name') ?? ''),
    Value: v13(({ element }: ElementObject) => customValue(element)),
    Type: v13(({ element }: ElementObject) => customType(element)),
  },
  setters: {
    Value: v13(({ state, element }: ElementObject, value) =>
      setCustom(state, element.getAttribute('name'), value),
    ),
  },
  methods: { Delete: v13(remove) },
});

const byKey = ({ state }: CollectionObject, key: unknown): ElementObject | null => {
  const found = customProperty(state, String(key));
  return found && objectOf(state, 'CustomProperty', found);
};

export const CustomPropertyCollection = defineCollection('CustomPropertyCollection', {
  key: ({ element }: ElementObject) => element.getAttribute('name') ?? '',
  methods: {
    Add: v13(({ state }: CollectionObject, [key, value]) =>
      objectOf(state, 'CustomProperty', setCustom(state, key, value)),
    ),
    GetItem: v13((it: CollectionObject, [key]) => or(byKey(it, key))),
    GetItemOrNullObject: v13((it: CollectionObject, [key]) => byKey(it, key)),
    GetCount: v13(({ list }: CollectionObject) => list().length),
    DeleteAll: v13(({ list }: CollectionObject) => {
      for (const each of list()) remove(each as ElementObject);
      return null;
    }),
  },
});
