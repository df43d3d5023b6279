import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPackage } from '../../src/ooxml/index.ts';
import { schemaErrors } from '../support/validate.ts';
import { called } from './scripts.ts';

interface Step {
  readonly run?: readonly string[];
  readonly copy?: readonly [string, string];
  readonly remove?: string;
}
interface Plan {
  readonly there: { readonly run?: readonly string[]; readonly exists?: string };
  readonly start: readonly Step[];
  readonly stop: readonly Step[];
}

const id = 'c6c8a1c6-0000-4000-8000-000000000000';
const planFor = (platform: string, paths: Readonly<Record<string, string>> = {}) =>
  called<Plan | null>('word/sideload.js', 'sideloadPlan', {
    platform,
    home: '/Users/author',
    id,
    manifest: '/checkout/dist/manifest.xml',
    document: '/checkout/dist/word/Reportwright.docx',
    ...paths,
  });

describe('a desktop Word is told of the add-in', () => {
  it('on Windows by a value of the registry, which goes again', () => {
    const place = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
    const manifest = 'C:\\My Checkout\\dist\\manifest.xml';
    const document = 'C:\\My Checkout\\dist\\word\\Reportwright.docx';
    const plan = planFor('win32', { manifest, document });
    expect(plan?.start).toEqual([
      { run: ['reg', 'add', place, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'] },
      { run: ['cmd', '/c', 'start', '', document] },
    ]);
    expect(plan?.stop).toEqual([{ run: ['reg', 'delete', place, '/v', id, '/f'] }]);
    expect(plan?.there.run?.at(-1)).toMatch(/Winword\.exe$/);
  });

  it('on a Mac by a file in Word’s own folder, which goes again', () => {
    const place = `/Users/author/Library/Containers/com.microsoft.Word/Data/Documents/wef/${id}.manifest.xml`;
    const plan = planFor('darwin');
    expect(plan?.start).toEqual([
      { copy: ['/checkout/dist/manifest.xml', place] },
      { run: ['open', '-a', 'Microsoft Word', '/checkout/dist/word/Reportwright.docx'] },
    ]);
    expect(plan?.stop).toEqual([{ remove: place }]);
    expect(plan?.there).toEqual({ exists: '/Applications/Microsoft Word.app' });
  });

  it('nowhere else', () => {
    expect(planFor('linux')).toBeNull();
  });

  it('by steps that are really done', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reportwright-sideload-'));
    try {
      const [from, to] = [join(folder, 'manifest.xml'), join(folder, 'deep', 'wef', 'manifest.xml')];
      writeFileSync(from, '<OfficeApp/>');
      expect(called('word/sideload.js', 'carryOut', { copy: [from, to] })).toBe(true);
      expect(readFileSync(to, 'utf8')).toBe('<OfficeApp/>');
      expect(called('word/sideload.js', 'carryOut', { remove: to })).toBe(true);
      expect(existsSync(to)).toBe(false);
      expect(called('word/sideload.js', 'carryOut', { remove: to })).toBe(true);
      expect(called('word/sideload.js', 'carryOut', { run: [process.execPath, '-e', ''] })).toBe(true);
      expect(
        called('word/sideload.js', 'carryOut', { run: [process.execPath, '-e', 'process.exit(1)'] }),
      ).toBe(false);
      expect(called('word/sideload.js', 'carryOut', { run: ['no-such-program-here'] })).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('the document that opens Word is a valid one and asks for this add-in', async () => {
  const bytes = Buffer.from(
    called<string>('word/document.js', 'documentWith', { id, version: '1.0.0.0' }),
    'base64',
  );
  const opened = openPackage(bytes);
  expect(opened.ok).toBe(true);
  expect(await schemaErrors(bytes)).toEqual([]);
});

describe('whoever has no desktop Word', () => {
  const said = called<string>('word/messages.js', 'onTheWeb', {
    address: 'https://localhost:3443',
    manifest: '/checkout/dist/manifest.xml',
    authority: '/home/author/.office-addin-dev-certs/ca.crt',
  });

  it('is told so, and how to use Word on the web', () => {
    expect(said).toMatch(/^There is no desktop Word on this machine\./);
    expect(said).toContain('Upload My Add-in');
    for (const what of ['https://localhost:3443/taskpane.html', '/checkout/dist/manifest.xml', 'ca.crt'])
      expect(said).toContain(what);
  });
});
