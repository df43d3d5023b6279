/**
 * Fluent's icons, each made when it is first asked for: their index makes all of them, some twenty thousand, which took
 * a second in every file of tests. Which file an icon is in: docs/build-transforms.md of that package.
 */
const kebabCase = (name: string) =>
  name.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase();

jest.mock('@fluentui/react-icons', () => {
  const load = (path: string): object => jest.requireActual(`@fluentui/react-icons/${path}`);
  return new Proxy(
    { ...load('utils'), ...load('providers') },
    {
      get(others, name): unknown {
        const icon = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/.exec(String(name));
        return Reflect.get(icon ? load(`svg/${kebabCase(icon[1]!)}`) : others, name);
      },
    },
  );
});
