/** The rich API's engine by itself, with a model of three classes: what the client's own batches do not reach. */

import fc from 'fast-check';

import { ApiError, type WordClass, type WordObject } from '../model/word-class.ts';
import { createEvents } from './events.ts';
import { createFaults } from './faults.ts';
import { has, profiles, type Profile } from './profiles.ts';
import { processQuery } from './rich/engine.ts';
import { createMembers } from './rich/members.ts';
import type { Action, ObjectPath } from './rich/messages.ts';
import { createReferences } from './rich/references.ts';
import { createUnknown } from './unknown.ts';

interface Shelf extends WordObject {
  readonly books: Book[];
}
interface Book extends WordObject {
  readonly key: string;
  title: string;
}

const book = (key: string, title: string): Book => ({ class: 'Book', key, title });

const classes: Readonly<Record<string, WordClass>> = {
  Document: {
    tracked: false,
    scalars: {},
    navigations: { Shelf: (it: Shelf) => ({ class: 'BookCollection', books: it.books }) },
    methods: {
      TitlesOf: (_, [books, options]) => [
        ...(books as (Book | Book[])[]).flat().map(({ title }) => title),
        (options as { first: Book }).first.title,
      ],
    },
  },
  BookCollection: { scalars: {}, items: (it: Shelf) => it.books, key: (it: Book) => it.key },
  Book: {
    scalars: {
      Key: (it: Book) => it.key,
      Title: (it: Book) => it.title,
      Mark: { call: () => 'x', since: 'WordApi 1.6' },
    },
    setters: { Title: (it: Book, to: string) => (it.title = to) },
    navigations: { Next: () => null },
  },
};

function setUp(profile: Profile = profiles.web) {
  const unknown = createUnknown();
  const references = createReferences();
  const root: Shelf & WordObject = {
    class: 'Document',
    books: [book('a', 'Alpha'), book('b', 'Beta'), book('c', 'Gamma')],
  };
  const parts = {
    root,
    newObject: () => null,
    members: createMembers(classes, profile, unknown),
    references,
    events: createEvents(references),
    faults: createFaults(),
    unknown,
  };
  const run = (paths: readonly Omit<ObjectPath, 'Id'>[], actions: readonly Partial<Action>[]) =>
    processQuery(
      {
        AutoKeepReference: true,
        ObjectPaths: Object.fromEntries(paths.map((path, at) => [at + 1, { Id: at + 1, ...path }])),
        Actions: actions.map((action, at) => ({
          Id: 100 + at,
          ActionType: 1,
          Name: '',
          ObjectPathId: 1,
          ...action,
        })),
      },
      parts,
    );
  return { ...parts, run, books: root.books };
}

const root = { ObjectPathType: 1, Name: '' };
const shelf = { ObjectPathType: 4, Name: 'Shelf', ParentObjectPathId: 1 };
const byKey = (key: string) => ({
  ObjectPathType: 5,
  Name: '',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [key] },
});
const at = (index: number) => ({
  ObjectPathType: 3,
  Name: 'GetItemAt',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [index] },
});
const values = (answer: ReturnType<typeof processQuery>) => answer.Results.map(({ Value }) => Value);

test('objects in arguments are found in lists and in options', () => {
  const { run } = setUp();
  const answer = run(
    [root, shelf, byKey('b'), at(2)],
    [
      {
        ActionType: 3,
        Name: 'TitlesOf',
        ArgumentInfo: {
          Arguments: [[3, [4]], { first: { _ObjectPathId: 3 } }],
          ReferencedObjectPathIds: [[3, [4]], 0],
        },
      },
    ],
  );
  expect(answer.Error).toBeUndefined();
  expect(values(answer)).toEqual([['Beta', 'Gamma', 'Beta']]);
});

test('top and skip are a slice of the items, whatever they are', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.option(fc.nat(5), { nil: undefined }), (Skip, Top) => {
      const { run, books } = setUp();
      const QueryInfo = { Select: ['items/title'], Skip, ...(Top !== undefined && { Top }) };
      const [bag] = values(run([root, shelf], [{ ActionType: 2, ObjectPathId: 2, QueryInfo }]));
      const titles = (bag as { _Items: { Title: string }[] })._Items.map(({ Title }) => Title);
      const all = books.map(({ title }) => title);
      expect(titles).toEqual(all.slice(Skip, Top === undefined ? undefined : Skip + Top));
    }),
  );
});

test('a query as JSON answers in camel case, a query in Pascal case', () => {
  const { run } = setUp();
  const query = { ObjectPathId: 3, QueryInfo: { Select: ['key', 'next'] } };
  const answer = run(
    [root, shelf, at(0)],
    [
      { ...query, ActionType: 2 },
      { ...query, ActionType: 7 },
    ],
  );
  expect(values(answer)).toEqual([
    { _ReferenceId: '#book1', Key: 'a', Next: null },
    { _ReferenceId: '#book1', key: 'a', next: null },
  ]);
});

test('an update sets each member, and what is said to be unchanged must be', () => {
  const { run, books } = setUp();
  const [paths, object] = [[root, shelf, at(0)], { ObjectPathId: 3 }] as const;
  expect(run(paths, [{ ...object, ActionType: 9, ObjectState: { title: 'New' } }]).Error).toBeUndefined();
  expect(books[0]!.title).toBe('New');
  const unchanged = { ...object, ActionType: 8 };
  expect(run(paths, [{ ...unchanged, ObjectState: { title: 'New' } }]).Error).toBeUndefined();
  expect(run(paths, [{ ...unchanged, ObjectState: { title: 'Old' } }]).Error?.Code).toBe('Conflict');
});

test('writing to a null object is refused, reading it is null', () => {
  const { run } = setUp();
  const nothing = { ObjectPathType: 7, Name: '' };
  const below = { ObjectPathType: 4, Name: 'Anything', ParentObjectPathId: 1 };
  const answer = run(
    [nothing, below],
    [
      { ObjectPathId: 2 },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['x'] } },
      { ActionType: 4, Name: 'Title', ObjectPathId: 2, ArgumentInfo: { Arguments: ['x'] } },
    ],
  );
  expect(values(answer)).toEqual([null, null]);
  expect(answer.Error).toMatchObject({ ActionIndex: 2, Code: 'ItemNotFound', HttpStatusCode: 404 });
});

test('an object is kept under its reference until that is let go, in each request under its own', () => {
  const { run, references, books } = setUp();
  run([root, shelf, at(0)], [{ ObjectPathId: 3 }]);
  run([root, shelf, at(0)], [{ ObjectPathId: 3 }]);
  expect([references.get('#book1'), references.get('#book2')]).toEqual([books[0], books[0]]);
  run([root], [{ ActionType: 3, Name: '_RemoveReference', ArgumentInfo: { Arguments: ['#book1'] } }]);
  const byReference = (Name: string) => run([{ ObjectPathType: 6, Name }], [{}]);
  expect(byReference('#book1').Error?.Code).toBe('ItemNotFound');
  expect(values(byReference('#book2'))).toEqual([{ _ReferenceId: '#book2' }]);
});

test('a member that a newer Word brought is refused by name, and not among all members', () => {
  const paths = [root, shelf, at(0)];
  const load = (Select: string[]) => [{ ActionType: 2, ObjectPathId: 3, QueryInfo: { Select } }];
  const old = setUp(profiles.ltsc2019);
  expect(old.run(paths, load(['mark'])).Error?.Code).toBe('ApiNotFound');
  expect(old.unknown.names()).toEqual(['Book.mark (WordApi 1.6)']);
  expect(values(old.run(paths, load(['*'])))[0]).not.toHaveProperty('Mark');
  expect(values(setUp().run(paths, load(['*'])))[0]).toHaveProperty('Mark', 'x');
});

test('an action, a path or a member that nobody knows stops the batch there, and is named', () => {
  const { run, unknown } = setUp();
  const answer = run([root], [{}, { ActionType: 42 }, {}]);
  expect(answer.Results).toHaveLength(1);
  expect(answer.Error).toMatchObject({ ActionIndex: 1, Code: 'ApiNotFound' });
  run([{ ObjectPathType: 2, Name: 'Microsoft.Nothing' }], [{}]);
  run([root], [{ ActionType: 3, Name: 'Nothing' }]);
  expect(unknown.names()).toEqual(['action type 42', 'new Microsoft.Nothing', 'Document.nothing']);
});

test('a trace is answered with a row and its id', () => {
  const { run } = setUp();
  expect(run([root], [{ ActionType: 5, Name: 'Trace', ObjectPathId: 0 }])).toEqual({
    Results: [{ ActionId: 100, Value: null }],
    TraceIds: [100],
  });
});

test('a refusal of the model keeps its code, message and place', () => {
  const failing = setUp();
  failing.books.splice(0);
  const answer = failing.run([root, shelf, at(0)], [{ ObjectPathId: 3 }]);
  expect(answer.Error).toMatchObject({ Code: 'ItemNotFound', Location: 'BookCollection.getItemAt' });
  expect(new ApiError('X', 'y', 'z')).toMatchObject({ code: 'X', message: 'y', location: 'z' });
});

test('versions of a requirement set compare number by number', () => {
  const { web } = profiles;
  const newer: Profile = { ...web, sets: { wordapi: '1.10' } };
  expect(['1.9', '1.10', '1.11', '2.0'].map((version) => has(newer, `WordApi ${version}`))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(has(web, 'NothingOfTheSort 1.1')).toBe(false);
});
