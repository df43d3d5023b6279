/** The part of the package that we use: its own types do not compile (TS1319) and bring another `Office` with them. */
declare module '@microsoft/office-js-helpers/dist/office.helpers.min.js' {
  const helpers: {
    readonly Utilities: { readonly platform: string | null };
    readonly Storage: new (container: string) => {
      get(key: string): unknown;
      set(key: string, value: string): unknown;
    };
  };
  export default helpers;
}
