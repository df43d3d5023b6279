/**
 * office.js sets `history.pushState` and `replaceState` to null; the browser's own stand behind them. The sign-in
 * library clears the address by them. https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
 */
export function restoreHistory(history: History): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    if (history[name] === null) Reflect.deleteProperty(history, name);
  }
}
