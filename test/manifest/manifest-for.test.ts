import { manifestXml, surroundings } from './checkout.ts';
import { at, named } from './read-manifest.ts';
import { rules } from './rules/index.ts';
import { called } from './scripts.ts';
import { addresses, subject } from './subject.ts';

const manifestFor = (options: Readonly<Record<string, unknown>>) =>
  called<string>('word/manifest-for.js', 'manifestFor', manifestXml, options);

const council = 'https://reports.example.gov.uk';

describe('the manifest for a council’s own address', () => {
  it.each([
    ['an origin', { origin: council }],
    ['an origin with a slash', { origin: `${council}/` }],
    ['a folder', { origin: `${council}/reportwright/` }],
    ['a port', { origin: `${council}:8443` }],
    ['a tab of its own', { origin: council, tab: true }],
    ['a newer version', { origin: council, version: '1.2.0.0' }],
  ])('keeps every rule with %s', (_what, options) => {
    const manifest = subject(manifestFor(options), surroundings);
    expect(
      Object.entries(rules).flatMap(([name, rule]) => rule(manifest).map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
    const urls = addresses(manifest.root).map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(50);
    expect(urls.filter((url) => !url.startsWith(options.origin.replace(/\/$/, '')))).toEqual([]);
  });

  it('is the same add-in, so that a newer manifest replaces the older', () => {
    const { root } = subject(manifestFor({ origin: council, version: '2.0.0.0' }), surroundings);
    expect(at(root, 'Id')?.text).toBe(at(subject(manifestXml, surroundings).root, 'Id')?.text);
    expect(at(root, 'Version')?.text).toBe('2.0.0.0');
  });

  it('puts the commands on a tab named Report where it is asked to, and then not on Home', () => {
    const { root } = subject(manifestFor({ origin: council, tab: true }), surroundings);
    expect(named(root, 'OfficeTab')).toEqual([]);
    const [tab] = named(root, 'CustomTab');
    expect(tab && named(tab, 'Control')).toHaveLength(4);
    const label = named(root, 'String').find(({ attributes }) => attributes['id'] === 'Tab.Label');
    expect(label?.attributes['DefaultValue']).toBe('Report');
  });

  it.each([
    ['http://reports.example.gov.uk', 'is not an https address'],
    ['reports.example.gov.uk', 'is not an https address'],
    ['', 'is not an https address'],
    ['https://someone:secret@example.gov.uk', 'has more than an address'],
    ['https://example.gov.uk/?council=1', 'has more than an address'],
    ['https://example.gov.uk/#top', 'has more than an address'],
  ])('is not made for “%s”', (origin, why) => {
    const refused = called<{ error: string; message: string }>(
      'word/manifest-for.js',
      'manifestFor',
      manifestXml,
      { origin },
    );
    expect(refused.error).toBe('AddressError');
    expect(refused.message).toContain(why);
  });

  it('is not made with a version that Office would refuse', () => {
    const refused = called<{ message: string }>('word/manifest-for.js', 'manifestFor', manifestXml, {
      origin: council,
      version: '1.2',
    });
    expect(refused.message).toBe('“1.2” is not a version of four numbers, such as 1.2.0.0.');
  });
});
