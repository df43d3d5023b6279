import fc from 'fast-check';
import { parseXml } from '../../../src/ooxml/package/xml.ts';
import { sourceOf } from '../../../src/ooxml/package/xml-source.ts';
import { readTokens } from '../../../src/ooxml/package/xml-tokens.ts';
import type { XmlSink } from '../../../src/ooxml/package/xml-tokens.ts';
import { readAlike } from '../../support/xml-alike.ts';

const name = fc.constantFrom(
  'a',
  'b',
  'w:p',
  'w:r',
  'w:pPr',
  '_x',
  'é',
  'a·b',
  'a-1.b',
  '__proto__',
  ':',
  '𠀀',
);
const space = fc.constantFrom(' ', '\n', '\t', '\r\n', '\r', '  ');
const gap = fc.constantFrom('', '', '', ' ', '\n');
const words = fc.constantFrom(
  ...[
    'x',
    'é',
    '😀',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '&amp;',
    '&lt;',
    '&#65;',
    '&#x1F600;',
    '&#xd;',
    '&apos;',
  ],
  ...[']', ']]', '>', '-', '--', '?', '!', '/', '=', "'", ';', '\u0085', '\u2028', '\ufeff', '\u007f'],
);
const many = (piece: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const attribute = fc
  .tuple(space, name, gap, gap, fc.constantFrom('"', "'"), many(words))
  .map(([before, key, left, right, quote, said]) => {
    return `${before}${key}${left}=${right}${quote}${said.replaceAll(quote, '')}${quote}`;
  });
const other = fc.oneof(
  many(words).map((said) => `<!--${said}-->`),
  many(words).map((said) => `<![CDATA[${said}]]>`),
  fc.tuple(name, gap, many(words)).map(([target, between, said]) => `<?${target}${between}${said}?>`),
);
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, many(attribute, 3), gap, fc.option(tie('content')), gap)
    .map(([tag, attributes, before, content, after]) =>
      content === null
        ? `<${tag}${attributes}${before}/>`
        : `<${tag}${attributes}${before}>${content}</${tag}${after}>`,
    ),
  content: fc
    .array(fc.oneof({ depthSize: 'small' }, many(words), other, tie('element')), { maxLength: 4 })
    .map((pieces) => pieces.join('')),
}));
const declaration = fc.constantFrom(
  '',
  '\ufeff',
  '<?xml version="1.0"?>',
  "\ufeff<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n",
  '<?xml version = "1.0"\nstandalone="no"?>',
);
const whole = fc.tuple(declaration, gap, element, gap).map((pieces) => pieces.join(''));
const breaking = fc.constantFrom(
  ...[
    '',
    '<',
    '>',
    '/',
    '</',
    '/>',
    '"',
    "'",
    '=',
    '&',
    ';',
    '&x;',
    '&#0;',
    '&#xD800;',
    '&#X41;',
    '&#;',
    '&;',
  ],
  ...[
    '<a>',
    '</a>',
    '</w:p>',
    '<a',
    ' a="1"',
    ' a="1" a="2"',
    'a="1"',
    ' a',
    ' a=1',
    ' a="<"',
    '<1>',
    '<a×>',
  ],
  ...[
    '<!--',
    '-->',
    '--',
    '<!-',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a [',
    '<?',
    '?>',
    '<?xml',
    '<??>',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<?XML ?>',
    '<?xml-x y?>',
    '\0',
    '\u0001',
    '\u000b',
    '\ufffe',
    '\uffff',
    '\ufeff',
  ],
  ...[
    'x',
    ' ',
    '\n',
    '\r',
    '-',
    '.',
    '1',
    '·',
    '\u0300',
    ':',
    'version',
    "encoding='1'",
    'standalone="maybe"',
  ],
);
const broken = fc
  .tuple(whole, fc.array(fc.tuple(fc.nat(), fc.nat(3), breaking), { minLength: 1, maxLength: 2 }))
  .map(([text, changes]) =>
    changes.reduce((before, [at, taken, put]) => {
      // Whole characters, for half a one cannot come out of the bytes of a file; saxes lets some pass.
      const characters = [...before];
      characters.splice(at % (characters.length + 1), taken, put);
      return characters.join('');
    }, text),
  );

const seed = 20260120;

describe('reading the tags of a part', () => {
  test('what is written soundly is told as saxes tells it', () => {
    let sound = 0;
    fc.assert(
      fc.property(whole, (text) => {
        if (readAlike(text)) sound += 1;
      }),
      { seed, numRuns: 2000 },
    );
    expect(sound).toBeGreaterThan(500);
  });

  test('what is broken anywhere is refused where saxes refuses it, and told as far as it is sound', () => {
    let refused = 0;
    fc.assert(
      fc.property(broken, (text) => {
        if (!readAlike(text)) refused += 1;
      }),
      { seed, numRuns: 6000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  test('what is no XML at all is refused where saxes refuses it', () => {
    fc.assert(
      fc.property(many(fc.oneof(breaking, words), 12), (text) => {
        readAlike(text);
      }),
      { seed, numRuns: 6000 },
    );
  });

  test('a tag with very many attributes is read, unless one stands twice', () => {
    const tag = Array.from({ length: 50 }, (_, index) => ` a${index}="${index}"`).join('');
    expect(readAlike(`<a${tag}/>`)).toBe(true);
    expect(readAlike(`<a${tag} a3="1"/>`)).toBe(false);
  });

  test('more names than are kept in mind are read all the same', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `n${index.toString(36)}-${index % 7}`);
    const text = names.map((one) => `<${one} x${one}="${one}"></${one}>`).join('');
    for (const _time of ['learnt', 'known']) expect(readAlike(`<a>${text}</a>`)).toBe(true);
    expect(readAlike(`<a>${text}<n1></n1-1></a>`)).toBe(false);
  });

  test('half a character is refused', () => {
    expect(readTokens(sourceOf('<a>\ud83d</a>'), silent)).toBe(false);
    expect(readTokens(sourceOf('<a b="\ude00"/>'), silent)).toBe(false);
  });

  test('XML 1.1, which no program writes into Word files, is read all the same', () => {
    const said: string[] = [];
    const version = '<?xml version="1.1"?>';
    expect(parseXml(`${version}<a>x&#1;\u0085</a>`, { text: (more) => said.push(more) })).toBeNull();
    expect(said.join('')).toBe('x\u0001\n');
  });

  test('an error says where it is', () => {
    expect(parseXml('<a>\r\n<b>é😀</a>', {})).toMatchObject({
      line: 2,
      column: 9,
      message: 'unexpected close tag',
    });
    expect(parseXml('<a>\n😀<w:b/></a>', {})).toMatchObject({
      line: 2,
      column: 7,
      message: 'unbound namespace prefix: "w"',
    });
    expect(parseXml('<!DOCTYPE a><a/>', {})).toMatchObject({ doctype: true });
  });
});

const silent: XmlSink = { open: () => undefined, close: () => undefined, text: () => undefined };
