import { supportsApi } from './quirks.ts';

/**
 * What the ribbon, the context menu and the keyboard call, by the names in the manifest. The pane is shown first, where
 * Word can show it; Word is told of the end whatever happens, as it stops a command that never ends after five minutes.
 */
export function onCommands(handlers: Readonly<Record<string, () => Promise<void>>>): void {
  // Word on the iPad has no commands.
  const actions = (Office as Partial<typeof Office>).actions;
  for (const [name, handler] of Object.entries(handlers)) {
    actions?.associate(name, (event?: Office.AddinCommands.Event) => {
      // A keyboard shortcut brings no event.
      void showPane()
        .then(handler)
        .finally(() => event?.completed());
    });
  }
}

async function showPane(): Promise<void> {
  if (!supportsApi('SharedRuntime', '1.1', Office, 'addin')) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Refused for read-only documents (office-js issue 6209): the command itself says what it could not do.
  }
}
