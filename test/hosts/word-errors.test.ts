/** What Word refuses, told to an author: every code that its client knows has words of its own. */

import { readFileSync } from 'node:fs';
import { causeOf, causes } from '../../src/hosts/word/error-causes.ts';
import { codeOf, inWords } from '../../src/hosts/word/errors.ts';
import { commonApiError } from '../../src/hosts/word/office.ts';

const client = readFileSync('node_modules/@microsoft/office-js/dist/word-web-16.00.debug.js', 'utf8');
const types = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');

/** `ooeInternalError: 5001` of the client; 0 is success, 1 a part of an answer. */
const commonCodes = [...client.matchAll(/\booe\w+: (\d+)\b/g)]
  .map(([, number]) => Number(number))
  .filter((number) => number > 1);

/** `CoreErrorCodes.apiNotFound = 'ApiNotFound'` of the client, and the enumeration of Word in its types. */
const richCodes = [
  ...[...client.matchAll(/\b(?:Core)?ErrorCodes\.\w+ = '(\w+)'/g)].map(([, code]) => code as string),
  ...[...wordEnum().matchAll(/= "(\w+)"/g)].map(([, code]) => code as string),
];

function wordEnum(): string {
  const end = types.indexOf('searchStringInvalidOrTooLong = ');
  return types.slice(types.lastIndexOf('enum ErrorCodes', end), types.indexOf('}', end));
}

/** As `context.sync()` rejects. */
const richError = (code: string, debugInfo: object = {}) =>
  Object.assign(new Error('Sentence of the report'), { code, debugInfo: { code, ...debugInfo } });

const sentence = /^Reportwright could not insert the figure: [a-zRW][^.]+\. [A-Z].+\.$/;

test('the lists of codes are those of the client', () => {
  expect(commonCodes).toEqual(expect.arrayContaining([5001, 5002, 6100, 7000, 11001, 12006, 13012]));
  expect(commonCodes.length).toBeGreaterThan(100);
  expect(richCodes).toEqual(
    expect.arrayContaining(['ApiNotFound', 'PropertyNotLoaded', 'NotAllowed', 'SearchDialogIsOpen']),
  );
});

test.each([...new Set([...commonCodes, ...richCodes])])('code %s has a cause of its own', (code) => {
  expect(causeOf(code)).not.toBeNull();
  const error =
    typeof code === 'number' ? commonApiError({ name: 'Some name', message: 'x', code }) : richError(code);
  const told = inWords(error, 'insert the figure');
  expect(told.kind).toBe(causeOf(code)?.kind);
  expect(told.message).toMatch(sentence);
  expect(told.message).not.toMatch(/\b(error|code|API|undefined|null)\b|\d{4}/);
  expect(told.details).toContain(`Code: ${code}`);
  expect(codeOf(error)).toBe(code);
});

test('no code stands for two causes', () => {
  const all = Object.values(causes).flatMap(({ codes }): readonly (string | number)[] => codes);
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
});

test('a code that Word has learned since is told as a problem that it does not explain', () => {
  const told = inWords(richError('SomethingOfTheFuture'), 'insert the figure');
  expect(told.kind).toBe('host');
  expect(told.message).toMatch(/^Reportwright could not insert the figure: Word met a problem/);
  expect(told.details).toContain('Code: SomethingOfTheFuture');
});

test('a document that cannot be changed is told as one', () => {
  expect(inWords(richError('AccessDenied'), 'insert the figure')).toMatchObject({
    kind: 'read-only',
    message: expect.stringContaining('You can still check the report.'),
  });
});

test('the details tell where, and never what the report says', () => {
  const told = inWords(
    richError('InvalidArgument', {
      errorLocation: 'Range.insertText',
      statement: 'range.insertText("Children in \\"care\\"", \'Replace\');',
      fullStatements: ['range.insertText("Children in care", "Replace");'],
    }),
    'insert the figure',
  );
  expect(told.details).toBe(
    [
      'Doing: insert the figure',
      'Code: InvalidArgument',
      'Location: Range.insertText',
      'Statement: range.insertText("…", "…");',
    ].join('\n'),
  );
});

test.each([
  [new TypeError('Cannot read "Sentence of the report"'), 'Error: TypeError: Cannot read "…"'],
  ['Sentence of the report', 'Error: string'],
  [undefined, 'Error: undefined'],
])('a mistake of our own is told as one: %p', (thrown, details) => {
  const told = inWords(thrown, 'insert the figure');
  expect(told.message).toMatch(sentence);
  expect(told.details).toBe(`Doing: insert the figure\n${details}`);
  expect(codeOf(thrown)).toBeNull();
});
