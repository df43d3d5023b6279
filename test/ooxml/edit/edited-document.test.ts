/** A report that has been through every edit is still one that Word takes. */

import { emptyLedger } from '../../../src/core/model/index.ts';
import type { Edit, Inline, Location } from '../../../src/core/model/index.ts';
import {
  applyEdits,
  buildDocument,
  openPackage,
  readDocument,
  savePackage,
} from '../../../src/ooxml/index.ts';
import { pngBase64 } from '../../support/png.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { chart, everyContent, field, section, text } from '../write/every-content.ts';

const built = buildDocument(everyContent, { title: 'A', language: 'en-US' });
const read = readDocument(built);
if (!read.ok) throw new Error(read.error.message);
const { blocks } = read.value;
const find = (words: string): number =>
  blocks.findIndex((block) => block.kind === 'paragraph' && block.text === words);
const at = (words: string, start: number, end = start): Location => ({ block: find(words), start, end });
const table = blocks.findIndex((block) => block.kind === 'table');
const figure: Inline = field('rw:f:cla-rate/E06000015/latest/value', '88');

const edits: readonly Edit[] = [
  { kind: 'set-title', title: 'Children & care' },
  { kind: 'set-language', language: 'en-GB' },
  { kind: 'set-ledger', ledger: emptyLedger },
  {
    kind: 'set-control-text',
    tag: 'rw:o:legal',
    occurrence: 0,
    expected: 'Name and date',
    text: 'P. Okafor\n8 January 2026',
  },
  {
    kind: 'set-control-text',
    tag: 'rw:f:cla-number/E06000015/latest/value',
    occurrence: 0,
    expected: '545',
    text: '550',
  },
  {
    kind: 'set-control-text',
    tag: 'rw:f:cla-rate/E06000015/latest/value',
    occurrence: 0,
    expected: '88',
    text: '90',
    tracked: { author: 'P. Okafor & others', at: '2026-01-08T10:00:00.123Z' },
  },
  {
    kind: 'set-control-text',
    tag: 'rw:f:cla-rate/E06000015/latest/rag',
    occurrence: 0,
    expected: 'Amber',
    text: 'Red',
    colour: 'B10E1C',
    tracked: { author: 'P. Okafor', at: '2026-01-08T10:00:00Z' },
  },
  {
    kind: 'set-picture',
    tag: 'rw:c:cla-rate/E06000015/latest/trend',
    occurrence: 0,
    expected: 'Rate of children in care: it rose from "77" to 88 & stayed.',
    picture: { png: pngBase64(40, 40), width: 100, height: 100, altText: 'It fell.', title: 'Rate' },
  },
  {
    kind: 'retag-control',
    tag: 'rw:h:title',
    occurrence: 0,
    expected: 'Children in Care',
    control: { tag: 'rw:h:name', title: 'Name of the report' },
  },
  { kind: 'unwrap-control', tag: 'rw:h:committee', occurrence: 0, expected: 'CABINET' },
  {
    kind: 'insert-inline',
    inlines: [chart],
    at: { block: find('Department for Education, as at 31 March 2025.'), start: 0, end: 0 },
  },
  { kind: 'set-checked', tag: 'rw:h:theme/0', occurrence: 0, checked: false },
  { kind: 'insert-inline', inlines: [figure, text(' per 10,000')], at: at('Say more.', 4) },
  { kind: 'insert-inline', inlines: [figure], at: at('There were 545', 6) },
  { kind: 'replace-text', at: at('REASONS', 0, 7), expected: 'REASONS', text: 'REASONS FOR IT' },
  { kind: 'split-paragraph', at: at('More.', 2) },
  { kind: 'set-heading-level', at: at('Approved by:', 0), level: 3 },
  { kind: 'append-row', table, cells: [[text('Property')], [field('rw:o:property', '', 'Name')]] },
  { kind: 'set-header-row', table: blocks.findLastIndex((block) => block.kind === 'table') },
  {
    kind: 'insert-content',
    content: [section('risk', 'RISK', 'body', [text('None.')])],
    at: { where: 'before', block: find('REASONS') },
  },
  { kind: 'insert-content', content: everyContent, at: { where: 'end' } },
];

test('every edit is made, and Word takes what comes out', async () => {
  const { pkg, outcomes } = applyEdits(built, edits);
  expect(outcomes.filter((outcome) => !outcome.done)).toEqual([]);
  const file = savePackage(pkg);
  expect(brokenInvariants(file)).toEqual([]);
  expect(await schemaErrors(file)).toEqual([]);
  const opened = openPackage(file);
  const document = opened.ok ? readDocument(opened.value) : opened;
  if (!document.ok) throw new Error(document.error.message);
  const numbers = document.value.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.number !== null ? [`${block.number} ${block.text}`] : [],
  );
  expect(numbers.slice(0, 8)).toEqual([
    '1.1 There 88were 550',
    '1.2 88 per 10,000',
    '2.1 None.',
    '3.1 None.',
    '1 BACKGROUND',
    '1.1 None.',
    '1.2 Mo',
    '1.3 re.',
  ]);
});
