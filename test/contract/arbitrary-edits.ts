import fc from 'fast-check';
import { emptyLedger } from '../../src/core/model/index.ts';
import type { Content, Edit, Inline, Location, PictureSpec } from '../../src/core/model/index.ts';
import { pngBase64 } from '../support/png.ts';
import { numberTag } from './sample-report.ts';

/** Edits of every kind, to places of the sample report that are there and to some that are not. */

const colour = fc.constantFrom(null, null, '0B6A0B', 'not a colour');
const words = fc.oneof(
  fc.constantFrom('', 'x', 'a\tb\nc', ' < & " '),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const block = fc.integer({ min: -1, max: 19 });
const chartTag = 'rw:c:cla-rate/E06000015/latest/trend';
const tag = fc.constantFrom(
  numberTag,
  'rw:h:title',
  'rw:o:legal',
  'rw:s:summary',
  'rw:h:theme/0',
  'fixed',
  'none',
  chartTag,
);
const occurrence = fc.integer({ min: 0, max: 2 });

const location: fc.Arbitrary<Location> = fc.oneof(
  fc
    .tuple(block, fc.integer({ min: -1, max: 26 }), fc.integer({ min: 0, max: 9 }))
    .map(([at, start, length]) => ({ block: at, start, end: start + length })),
  fc.record({ tag, occurrence }),
  block.map((at) => ({ block: at })),
);

const pictures = [pngBase64(3, 2), pngBase64(2, 3), 'no picture'].map((png): PictureSpec => ({
  png,
  width: 90,
  height: 60,
  altText: 'It "rose"\n& fell.',
  title: 'Rate',
}));
const picture = fc.constantFrom(...pictures);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text): Inline => ({ kind: 'text', text })),
  words.map((text): Inline => ({ kind: 'guidance', text })),
  picture.map((shown): Inline => ({
    kind: 'picture',
    control: { tag: chartTag, title: 'Chart' },
    picture: shown,
  })),
  fc.constant<Inline>({ kind: 'tab' }),
  fc.tuple(tag, words, words, colour).map(([name, text, guidance, shade]): Inline => ({
    kind: 'control',
    control: { tag: name, title: name },
    text,
    guidance,
    ...(shade === null ? {} : { colour: shade }),
  })),
  fc
    .boolean()
    .map((checked): Inline => ({ kind: 'check', control: { tag: 'rw:h:theme/1', title: 'Theme' }, checked })),
);
const inlines = fc.array(inline, { maxLength: 3 });

const content: fc.Arbitrary<Content> = fc.oneof(
  words.map((text): Content => ({ kind: 'heading', level: 1, text, numbering: 'body' })),
  inlines.map((within): Content => ({ kind: 'clause', inlines: within, numbering: 'titled' })),
  fc.constant<Content>({ kind: 'appendix', label: 'Appendix 1', title: 'IMPLICATIONS' }),
  inlines.map((within): Content => ({
    kind: 'table',
    style: 'approvals',
    altText: 'A table',
    widths: [1, 2],
    rows: [
      {
        header: true,
        cells: [
          { span: 1, bold: false, shaded: false, paragraphs: [within] },
          { span: 1, bold: false, shaded: false, paragraphs: [] },
        ],
      },
    ],
  })),
  inlines.map((within): Content => ({
    kind: 'section',
    control: { tag: 'rw:s:new', title: 'New' },
    content: [{ kind: 'clause', inlines: within, numbering: 'appendix' }],
  })),
);

const expected = fc.constantFrom(
  '545',
  'Children in Care',
  'Name and date',
  'SUMMARY',
  'There',
  'We ',
  '',
  'It "rose"\n& fell.',
);

const sentence = 'There were 545 children.';

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.array(content, { maxLength: 3 }), block, fc.constantFrom('whole', 'end', 'before', 'after'))
    .map(([blocks, at, where]): Edit => ({
      kind: 'insert-content',
      content: blocks,
      at: where === 'before' || where === 'after' ? { where, block: at } : { where: where },
    })),
  fc.tuple(inlines, location).map(([within, at]): Edit => ({ kind: 'insert-inline', inlines: within, at })),
  fc.tuple(location, expected, tag).map(([at, old, name]): Edit => ({
    kind: 'wrap-text',
    at,
    expected: old,
    control: { tag: name, title: name },
  })),
  // Words of a paragraph, whose expectation always holds.
  fc.tuple(fc.nat({ max: 23 }), fc.integer({ min: 1, max: 9 }), tag).map(([start, length, name]): Edit => {
    const end = Math.min(start + length, sentence.length);
    return {
      kind: 'wrap-text',
      at: { block: 2, start, end },
      expected: sentence.slice(start, end),
      control: { tag: name, title: name },
    };
  }),
  fc
    .tuple(tag, occurrence, expected, words, colour, fc.boolean())
    .map(([name, at, old, text, shade, isTracked]): Edit => ({
      kind: 'set-control-text',
      tag: name,
      occurrence: at,
      expected: old,
      text,
      ...(shade === null ? {} : { colour: shade }),
      ...(isTracked ? { tracked: { author: 'P. Okafor', at: '2026-01-08T10:00:00Z' } } : {}),
    })),
  // A figure, whose expectation often holds: written, taken away, renamed.
  fc
    .tuple(fc.constantFrom('set', 'unwrap', 'retag'), tag, occurrence, expected, tag)
    .map(([what, name, at, old, other]): Edit => {
      const place = { tag: name, occurrence: at, expected: old };
      if (what === 'unwrap') return { kind: 'unwrap-control', ...place };
      if (what === 'set') return { kind: 'set-control-text', ...place, text: '550' };
      return { kind: 'retag-control', ...place, control: { tag: other, title: other } };
    }),
  fc.tuple(occurrence, expected, picture).map(([at, old, shown]): Edit => ({
    kind: 'set-picture',
    tag: chartTag,
    occurrence: at,
    expected: old,
    picture: shown,
  })),
  fc
    .tuple(location, expected, words)
    .map(([at, old, text]): Edit => ({ kind: 'replace-text', at, expected: old, text })),
  fc.tuple(location, expected).map(([at, old]): Edit => ({ kind: 'unmark-guidance', at, expected: old })),
  fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 17 })).map(([start, length]): Edit => {
    const expected = 'Say what matters.'.slice(start, start + length);
    return {
      kind: 'unmark-guidance',
      at: { block: 3, start, end: start + expected.length },
      expected,
    };
  }),
  // Insertions, whose expectation always holds.
  fc.tuple(block, fc.integer({ min: 0, max: 20 }), words).map(([at, start, text]): Edit => ({
    kind: 'replace-text',
    at: { block: at, start, end: start },
    expected: '',
    text,
  })),
  fc.tuple(fc.nat({ max: 10 }), fc.integer({ min: 1, max: 11 })).map(([start, length]): Edit => {
    const text = 'Again: 545.'.slice(start, start + length);
    return { kind: 'clear-highlight', at: { block: 14, start, end: start + text.length }, expected: text };
  }),
  fc
    .tuple(location, fc.constantFrom('start', 'end', 'centre', 'justified'))
    .map(([at, alignment]): Edit => ({ kind: 'set-alignment', at, alignment })),
  location.map((at): Edit => ({ kind: 'split-paragraph', at })),
  location.map((at): Edit => ({ kind: 'join-paragraph', at })),
  fc
    .tuple(tag, occurrence, fc.boolean())
    .map(([name, at, checked]): Edit => ({ kind: 'set-checked', tag: name, occurrence: at, checked })),
  fc
    .tuple(block, fc.array(inlines, { maxLength: 3 }))
    .map(([table, cells]): Edit => ({ kind: 'append-row', table, cells })),
  fc
    .tuple(location, fc.integer({ min: 0, max: 10 }))
    .map(([at, level]): Edit => ({ kind: 'set-heading-level', at, level })),
  fc
    .tuple(fc.integer({ min: -1, max: 1 }), words)
    .map(([picture, text]): Edit => ({ kind: 'set-alt-text', picture, text })),
  block.map((table): Edit => ({ kind: 'set-header-row', table })),
  words.map((title): Edit => ({ kind: 'set-title', title })),
  fc
    .tuple(fc.constantFrom('author', 'last saved by', 'manager', 'company', 'comments', 'keywords'), words)
    .map(([property, text]): Edit => ({ kind: 'set-property', property, text })),
  fc.constantFrom('en-GB', 'cy', 'x y').map((language): Edit => ({ kind: 'set-language', language })),
  words.map((text): Edit => ({ kind: 'set-ledger', ledger: { ...emptyLedger, header: { title: text } } })),
);

export const arbitraryEdits = fc.array(edit, { maxLength: 6 });
