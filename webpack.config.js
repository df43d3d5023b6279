/**
 * Two kinds of bundle: the pages (workbench, task pane, sign-in) for browsers and Word, and the Node programs.
 * The Node programs are bundled because one file starts faster than a hundred (ARCHITECTURE.md says by how much).
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

/** Small libraries that every command needs are bundled; the service's stay where npm put them. */
const bundledForNode = new Set(['commander', 'csv-parse', 'fflate', 'saxes']);
const external = Object.keys(dependencies).filter((name) => !bundledForNode.has(name));

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
});

const shared = {
  mode: 'production',
  context: here('.'),
  devtool: 'source-map',
  resolve: { extensions: ['.js'] },
  performance: { hints: false },
};

const app = (path) => here(`src/apps/${path}`);

/** The pages, each a file of dist/web. Sign-in loads its library by itself: nobody else waits for it. */
const pages = [
  {
    name: 'workbench',
    script: app('workbench/index.tsx'),
    template: app('workbench/index.html'),
    file: 'index.html',
  },
  {
    name: 'check',
    script: app('check-page/index.tsx'),
    template: app('check-page/index.html'),
    file: 'check.html',
  },
  {
    name: 'taskpane',
    script: app('taskpane/index.tsx'),
    template: app('taskpane/index.html'),
    file: 'taskpane.html',
  },
  {
    name: 'sign-in',
    script: app('taskpane/sign-in.ts'),
    template: app('taskpane/sign-in.html'),
    file: 'sign-in.html',
  },
];

const web = {
  ...shared,
  name: 'web',
  target: ['web', 'es2022'],
  entry: Object.fromEntries(pages.map(({ name, script }) => [name, script])),
  output: {
    path: here('dist/web'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  optimization: {
    // SWC, which also takes the types away, makes the pages as small as Terser does in a fraction of the time.
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    splitChunks: {
      cacheGroups: {
        // What the workbench and the task pane both begin with is loaded once for both.
        shared: {
          name: 'shared',
          chunks: ({ name }) => name === 'workbench' || name === 'taskpane',
          minChunks: 2,
          enforce: true,
        },
      },
    },
  },
  module: {
    rules: [typescript('es2022'), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    ...pages.map(
      ({ name, template, file }) =>
        new HtmlPlugin({ template, filename: file, chunks: [name], minify: false }),
    ),
    new CopyPlugin({
      patterns: [
        // Word keeps icons for long by their address, so they keep their names.
        { from: 'assets/*.{svg,png,html,json}', to: 'assets/[name][ext]' },
      ],
    }),
  ],
};

const programs = {
  ...shared,
  name: 'node',
  target: 'node20',
  entry: {
    cli: './src/apps/cli.ts',
    'check-worker': './src/apps/cli/check-worker.ts',
    serve: './src/apps/serve.ts',
  },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: ({ request }, callback) =>
    external.some((name) => request === name || request.startsWith(`${name}/`))
      ? callback(null, `module ${request}`)
      : callback(),
  output: {
    path: here('dist/node'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    library: { type: 'module' },
    module: true,
    clean: true,
  },
  // Readable stack traces matter more here than bytes.
  optimization: { minimize: false },
  module: {
    parser: { javascript: { importMeta: false } },
    rules: [typescript('es2022')],
  },
};

export default [web, programs];
