/** What `npm run word` tells whoever ran it. */

/** Where a desktop Word was opened. */
export const inWord = ({ address }) => `Word is opening a new document with Reportwright from ${address}.
If the pane does not come up by itself: Home tab, Add-ins, More Add-ins, Developer Add-ins, Reportwright.
Press Ctrl+C here when you are done. Word forgets the add-in then.`;

/** Where there is none: the same pane in Word on the web. */
export const onTheWeb = ({ address, manifest, authority }) => `There is no desktop Word on this machine.
Reportwright is served at ${address} all the same. To use it in Word on the web, in a browser on this machine:
  1. Have the browser trust the certificate authority in ${authority},
     or open ${address}/taskpane.html once and accept the certificate.
  2. Open a document at https://www.office.com in Word.
  3. Home tab, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, and choose
     ${manifest}
     If the browser asks whether the page may reach your local network, allow it.
Press Ctrl+C here when you are done. Word on the web forgets the add-in when you remove it under My Add-ins, or clear the site data.`;

export const failed = ({ step }) => `Word could not be told about the add-in: this failed.
  ${(step.run ?? step.copy ?? [step.remove]).join(' ')}
Run it by hand to see why, or see docs/administrator.md for other ways to load a manifest.`;

export const stopped =
  'Word knows nothing of the development add-in any more. Close Word once if its buttons are still there.\nThe development certificate stays trusted; `npx office-addin-dev-certs uninstall` takes it away.';

export const nothingToStop =
  'There is no desktop Word on this machine, so that none knows of the add-in. In Word on the web, remove it under My Add-ins.';
