import fc from 'fast-check';
import { carryCursor } from '../../../src/apps/workbench/carry-cursor.ts';
import { fileNameFor } from '../../../src/apps/files.ts';
import { difference } from '../../../src/apps/workbench/paper/text-map.ts';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import { buildDocument, readDocument } from '../../../src/ooxml/index.ts';

describe('the difference that typing made', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });

  it('makes the new text of the old one, wherever the cursor is', () => {
    fc.assert(
      fc.property(words, words, fc.nat(14), (before, after, caret) => {
        const change = difference(before, after, caret);
        const made =
          change === null ? before : before.slice(0, change.start) + change.text + before.slice(change.end);
        expect(made).toBe(after);
      }),
      { seed: 20260120 },
    );
  });

  it('is what was put in before the cursor, where the same letter stands on both sides', () => {
    expect(difference('aa', 'aaa', 1)).toEqual({ start: 0, end: 0, text: 'a' });
    expect(difference('aa', 'aaa', 2)).toEqual({ start: 1, end: 1, text: 'a' });
    expect(difference('aa', 'aaa', 3)).toEqual({ start: 2, end: 2, text: 'a' });
  });

  it('is nothing where the text is the same', () => {
    expect(difference('a', 'a', 1)).toBeNull();
  });
});

describe('the cursor after a change that it did not make', () => {
  const documentOf = (...lines: readonly string[]): ReportDocument => {
    const built = buildDocument(
      lines.map((text) => ({ kind: 'line', style: 'plain', inlines: [{ kind: 'text', text }] }) as const),
      { title: '', language: 'en-GB' },
    );
    const read = readDocument(built);
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  };

  it('stands behind what was put in at it', () => {
    const cursor = { block: 0, start: 6, end: 6 };
    expect(carryCursor(cursor, documentOf('There '), documentOf('There were 545'))).toEqual({
      block: 0,
      start: 14,
      end: 14,
    });
    expect(
      carryCursor(cursor, documentOf('There  in Derby'), documentOf('There 545 in Derby')),
    ).toMatchObject({
      start: 9,
    });
  });

  it('goes along with its paragraph where one was put in before it', () => {
    const cursor = { block: 1, start: 2, end: 2 };
    expect(carryCursor(cursor, documentOf('one', 'three'), documentOf('one', 'two', 'three'))).toEqual({
      block: 2,
      start: 2,
      end: 2,
    });
  });

  it('is nowhere where its paragraph is gone', () => {
    expect(
      carryCursor({ block: 1, start: 0, end: 0 }, documentOf('one', 'two'), documentOf('one')),
    ).toBeNull();
  });
});

describe('the name of a file made of a title', () => {
  it('has letters, digits and hyphens only, and the ending of a Word document', () => {
    expect(fileNameFor('Children in Care – Performance Update (Q3)')).toBe(
      'children-in-care-performance-update-q3.docx',
    );
    expect(fileNameFor('Café')).toBe('cafe.docx');
    expect(fileNameFor(' … ')).toBeNull();
  });
});
