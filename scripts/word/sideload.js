/**
 * What has to be done, per platform, so that a desktop Word finds the manifest of this checkout, and to undo it. The plan is
 * data; `carryOut` does it. Microsoft's own tool for this, office-addin-dev-settings, cannot be installed from the package
 * registry together with our other packages.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** Where Word for Windows looks for add-ins that are being developed: a value per add-in, its manifest's path. */
const developer = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/**
 * Steps that make Word know the add-in and open the document, and those that make it forget. Null where no desktop Word runs.
 *
 * @param {{ platform: string, home: string, id: string, manifest: string, document: string }} here
 *   `id` is the manifest's GUID; `manifest` and `document` are paths.
 */
export function sideloadPlan({ platform, home, id, manifest, document }) {
  if (platform === 'win32')
    return {
      there: {
        run: ['reg', 'query', 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\Winword.exe'],
      },
      start: [
        { run: ['reg', 'add', developer, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'] },
        { run: ['cmd', '/c', 'start', '', document] },
      ],
      stop: [{ run: ['reg', 'delete', developer, '/v', id, '/f'] }],
    };
  if (platform === 'darwin') {
    const place = posix.join(
      home,
      'Library/Containers/com.microsoft.Word/Data/Documents/wef',
      `${id}.manifest.xml`,
    );
    return {
      there: { exists: '/Applications/Microsoft Word.app' },
      start: [{ copy: [manifest, place] }, { run: ['open', '-a', 'Microsoft Word', document] }],
      stop: [{ remove: place }],
    };
  }
  return null;
}

/** Whether the desktop Word that the plan is for is installed. */
export const isThere = ({ there }) => (there.run ? succeeds(there.run) : existsSync(there.exists));

/** Does one step; false where it could not be done. */
export function carryOut(step) {
  if (step.run) return succeeds(step.run);
  if (step.remove) {
    rmSync(step.remove, { force: true });
    return true;
  }
  const [from, to] = step.copy;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  return true;
}

const succeeds = ([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
