/** @jest-environment jsdom */

import './test-globals.ts';
import { control, paragraph, run } from '../../support/wml.ts';
import { refusal, web, word } from './test-word.ts';
import type { OpenWord, Proxy } from './test-word.ts';
import { changesIn } from '../../support/changes.ts';

const find = (open: OpenWord, text: string, nth = 0): Proxy =>
  open.body.call('search', text).items[nth] as Proxy;
const bold = '<w:b/>';
const lock = (kind: string): string => `<w:lock w:val="${kind}"/>`;

describe('insertText of a range', () => {
  const open = (): OpenWord => word(`<w:p>${run('before ')}${run('bold', bold)}${run(' after')}</w:p>`);

  it.each([
    ['Before', 'before Xbold after', 'bold'],
    ['Start', 'before Xbold after', 'Xbold'],
    ['End', 'before boldX after', 'boldX'],
    ['After', 'before boldX after', 'bold'],
    ['Replace', 'before X after', 'X'],
  ])('%s', (where, text, own) => {
    const it = open();
    const range = find(it, 'bold');
    const placed = range.call('insertText', 'X', where);
    expect([it.text(), range.get('text'), placed.get('text')]).toEqual([text, own, 'X']);
    expect(placed.at('font').get('bold')).toBe(true);
  });

  it('refuses another place', () => {
    expect(refusal(() => find(open(), 'bold').call('insertText', 'X', 'Beside'))).toBe(
      'InvalidArgument Range.insertText',
    );
  });

  it('makes paragraphs out of the ends of lines, in the style of the first', () => {
    const it = word(paragraph('one two', '<w:jc w:val="center"/>'));
    find(it, 'two').call('insertText', 'a\nb\nc', 'Replace');
    expect(it.text()).toBe('one a\rb\rc');
    expect(it.body.at('paragraphs').items.map((each) => each.get('alignment'))).toEqual([
      'Centered',
      'Centered',
      'Centered',
    ]);
    it.read();
  });

  it('over several paragraphs leaves one', () => {
    const it = word(paragraph('one two') + paragraph('mid') + paragraph('three four'));
    find(it, 'two').call('expandTo', find(it, 'three')).call('insertText', 'X', 'Replace');
    expect(it.text()).toBe('one X four');
  });

  it('takes comments that stand in what it replaces, and what they say', () => {
    const comment = `<w:comment w:id="0" w:author="A"><w:p>${run('Why?')}</w:p></w:comment>`;
    const it = word(
      `<w:p>${run('a ')}<w:commentRangeStart w:id="0"/>${run('figure')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' b')}</w:p>`,
      { stories: { comments: comment } },
    );
    expect(it.body.call('getComments').items.map((each) => each.get('content'))).toEqual(['Why?']);
    find(it, 'a figure b').call('insertText', 'new', 'Replace');
    expect(it.body.call('getComments').items).toEqual([]);
    expect(it.xml('word/comments.xml')).not.toContain('Why?');
    expect(it.xml()).not.toContain('comment');
  });

  it('keeps a control that it fills, and takes one that it goes beyond', () => {
    const it = word(`<w:p>${run('a ')}${control('c', run('inner', bold))}${run(' b')}</w:p>`);
    find(it, 'inner').call('insertText', 'new', 'Replace');
    expect([it.control('c').get('text'), it.text()]).toEqual(['new', 'a new b']);
    find(it, 'new b').call('insertText', 'gone', 'Replace');
    expect(it.document.at('contentControls').items).toEqual([]);
    expect(it.text()).toBe('a gone');
  });

  it('with the same text is still a change', () => {
    const it = open();
    find(it, 'bold').call('insertText', 'bold', 'Replace');
    expect(it.document.get('saved')).toBe(false);
  });
});

describe('insertText of a control', () => {
  it('keeps the control and the formatting of its first run', () => {
    const it = word(
      `<w:p>${run('There are ')}${control('fig', run('1', bold) + run('2'))}${run(' of them')}</w:p>`,
    );
    it.control('fig').call('insertText', '15', 'Replace');
    expect(it.text()).toBe('There are 15 of them');
    expect(it.control('fig').at('font').get('bold')).toBe(true);
    expect(it.read().controls).toMatchObject([{ tag: 'fig', text: '15', level: 'inline' }]);
  });

  it('at its edges stays inside; after its range goes outside', () => {
    const it = word(`<w:p>${control('fig', run('12'))}${run(' left')}</w:p>`);
    it.control('fig').call('insertText', '<', 'Start');
    it.control('fig').call('insertText', '>', 'End');
    expect(it.control('fig').get('text')).toBe('<12>');
    it.control('fig').call('getRange', 'After').call('insertText', ' are', 'Start');
    it.control('fig').call('getRange').call('insertText', 'All: ', 'Before');
    expect([it.control('fig').get('text'), it.text()]).toEqual(['<12>', 'All: <12> are left']);
  });

  it('keeps a range of it round what it holds', () => {
    const it = word(`<w:p>${run('a')}${control('fig', run('12'))}${run('b')}</w:p>`);
    const content = it.control('fig').call('getRange', 'Content');
    it.control('fig').call('insertText', '345', 'Replace');
    expect(content.get('text')).toBe('345');
  });

  it('of paragraphs keeps the first and its style', () => {
    const it = word(
      control('block', paragraph('one', '<w:jc w:val="right"/>') + paragraph('two')) + paragraph('after'),
    );
    it.control('block').call('insertText', 'all', 'Replace');
    expect([it.control('block').get('text'), it.text()]).toEqual(['all', 'all\rafter']);
    expect(it.paragraph(0).get('alignment')).toBe('Right');
  });

  it('inside a paragraph takes no end of a paragraph', () => {
    const it = word(`<w:p>${control('fig', run('12'))}</w:p>`);
    expect(refusal(() => it.control('fig').call('insertText', 'a\nb', 'Replace'))).toBe(
      'GeneralException ContentControl.insertText',
    );
  });

  it('that is emptied shows its placeholder', () => {
    const it = word(`<w:p>${run('a ')}${control('fig', run('12'))}</w:p>`);
    it.control('fig').call('insertText', '', 'Replace');
    expect(it.read().controls[0]).toMatchObject({ placeholder: true });
    it.control('fig').call('insertText', '7', 'End');
    expect([it.control('fig').get('text'), it.read().controls[0]?.placeholder]).toEqual(['7', false]);
  });

  it.each(['contentLocked', 'sdtContentLocked'])('refuses where it is locked (%s)', (kind) => {
    const it = word(`<w:p>${control('fig', run('12'), lock(kind))}</w:p>`);
    expect(refusal(() => it.control('fig').call('insertText', '1', 'Replace'))).toBe(
      'AccessDenied ContentControl.insertText',
    );
    expect(refusal(() => find(it, '12').call('insertText', '1', 'Replace'))).toBe(
      'AccessDenied Range.insertText',
    );
    it.control('fig').set('cannotEdit', false);
    it.control('fig').call('insertText', '1', 'Replace');
    expect(it.text()).toBe('1');
  });
});

describe('with changes tracked', () => {
  const tracked = (content: string): OpenWord => {
    const it = word(content);
    it.document.set('changeTrackingMode', 'TrackAll');
    return it;
  };

  it('what goes stays, marked, and what comes is marked', () => {
    const it = tracked(`<w:p>${run('There are ')}${control('fig', run('12'))}</w:p>`);
    it.control('fig').call('insertText', '15', 'Replace');
    expect(it.control('fig').get('text')).toBe('1215');
    expect(it.control('fig').value('getReviewedText', 'Current')).toBe('15');
    expect(it.read().controls[0]).toMatchObject({ text: '15' });
    expect(changesIn(it.read()).length).toBe(2);
  });

  it('what was inserted goes when it is deleted', () => {
    const it = tracked(paragraph('one two'));
    const placed = find(it, 'two').call('insertText', 'new ', 'Before');
    placed.value('delete');
    expect([it.text(), changesIn(it.read()).length]).toEqual(['one two', 0]);
  });

  it('a paragraph stays until the change is accepted', () => {
    const it = tracked(paragraph('one') + paragraph('two'));
    it.paragraph(0).value('delete');
    expect(it.body.at('paragraphs').items).toHaveLength(2);
    expect(it.paragraph(0).value('getReviewedText', 'Current')).toBe('');
  });

  it('says so in the settings of the file, and begins so with a file that does', () => {
    const it = tracked(paragraph('one'));
    expect(word(it.open.bytes()).document.get('changeTrackingMode')).toBe('TrackAll');
    it.document.set('changeTrackingMode', 'Off');
    expect(word(it.open.bytes()).document.get('changeTrackingMode')).toBe('Off');
  });
});

describe('paragraphs', () => {
  it('come before and after others, with their style', () => {
    const it = word(paragraph('one', '<w:jc w:val="center"/>') + paragraph('two'));
    it.paragraph(0).call('insertParagraph', 'x', 'After');
    it.paragraph(0).call('insertParagraph', 'y', 'Before');
    it.body.call('insertParagraph', 'z', 'End');
    expect(it.text()).toBe('y\rone\rx\rtwo\rz');
    expect(it.paragraph(2).get('alignment')).toBe('Centered');
  });

  it('after a control stand outside it, at its end inside', () => {
    const it = word(control('block', paragraph('in')) + paragraph('out'));
    it.control('block').call('insertParagraph', 'inside', 'End');
    it.control('block').call('insertParagraph', 'outside', 'After');
    expect([it.control('block').get('text'), it.text()]).toEqual(['in\rinside', 'in\rinside\routside\rout']);
  });

  it('go when they are deleted, but for the last; a reference to one that is gone is refused', () => {
    const it = word(paragraph('one') + paragraph('two'));
    const first = it.paragraph(0);
    first.value('delete');
    expect(it.text()).toBe('two');
    expect(refusal(() => first.get('text'))).toBe('ItemNotFound Paragraph.text');
    it.paragraph(0).value('delete');
    expect([it.text(), it.body.at('paragraphs').items.length]).toEqual(['', 1]);
  });

  it('take a style by the name in the list; an unknown one is refused', () => {
    const it = word(paragraph('one'));
    it.paragraph(0).set('styleBuiltIn', 'Heading2');
    expect([it.paragraph(0).get('style'), it.read().blocks[0]]).toMatchObject([
      'Heading 2',
      { headingLevel: 2 },
    ]);
    expect(refusal(() => it.paragraph(0).set('style', 'Nowhere'))).toBe('InvalidArgument Paragraph.style');
  });
});

describe('insertContentControl', () => {
  it('round words in a paragraph is inside it; the words and their formatting stay', () => {
    const it = word(`<w:p>${run('There are ')}${run('1', bold)}${run('2 of them')}</w:p>`);
    const made = find(it, '12').call('insertContentControl');
    made.set('tag', 'fig');
    made.set('title', 'x'.repeat(70));
    expect([made.get('text'), it.text(), (made.get('title') as string).length]).toEqual([
      '12',
      'There are 12 of them',
      64,
    ]);
    expect(it.read().controls).toMatchObject([
      { tag: 'fig', text: '12', level: 'inline', range: { start: 10, end: 12 } },
    ]);
  });

  it('round a paragraph, or several, holds them', () => {
    const it = word(paragraph('one') + paragraph('two') + paragraph('three'));
    it.paragraph(0).call('insertContentControl').set('tag', 'a');
    it.paragraph(1)
      .call('getRange')
      .call('expandTo', it.paragraph(2).call('getRange'))
      .call('insertContentControl')
      .set('tag', 'b');
    expect(it.read().controls).toMatchObject([
      { tag: 'a', level: 'block', text: 'one' },
      { tag: 'b', level: 'block', text: 'two\nthree' },
    ]);
  });

  it('at a cursor asks for text', () => {
    const it = word(paragraph('one two'));
    const made = find(it, 'two').call('getRange', 'Start').call('insertContentControl');
    expect(it.read().controls[0]).toMatchObject({ placeholder: true });
    made.call('insertText', 'new ', 'Start');
    expect(it.text()).toBe('one new two');
  });

  it('over a part of another control is refused', () => {
    const it = word(`<w:p>${run('a ')}${control('c', run('one two'))}</w:p>`);
    expect(refusal(() => find(it, 'a one').call('insertContentControl'))).toBe(
      'InvalidArgument Range.insertContentControl',
    );
    find(it, 'a one two').call('insertContentControl').set('tag', 'round');
    expect(it.read().controls.map(({ tag }) => tag)).toEqual(['round', 'c']);
  });

  it('goes again: with its words, or without them', () => {
    const it = word(
      `<w:p>${run('a')}${control('c', run('b'))}${control('d', run('c'), lock('sdtLocked'))}</w:p>`,
    );
    it.control('c').value('delete', true);
    expect(it.text()).toBe('abc');
    expect(refusal(() => it.control('d').value('delete', false))).toBe('AccessDenied ContentControl.delete');
    it.control('d').set('cannotDelete', false);
    it.control('d').value('delete', false);
    expect(it.text()).toBe('ab');
  });

  it('has no placeholder to set on the web', () => {
    const content = `<w:p>${control('c', run('b'))}</w:p>`;
    expect(refusal(() => word(content, {}, web).control('c').set('placeholderText', 'x'))).toBe(
      'NotAllowed ContentControl.placeholderText',
    );
  });
});
