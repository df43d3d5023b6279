/** The part of the package that we use: its own types do not compile (TS1319) and bring another `Office` with them. */
declare module '@microsoft/office-js-helpers/dist/office.helpers.min.js' {
  export const Utilities: { readonly platform: string | null };
  export class Storage {
    constructor(container: string);
    /** What was kept, text that looks like an instant as a Date; null where nothing was. */
    get(key: string): unknown;
    set(key: string, value: string): unknown;
  }
}
