/**
 * Two kinds of bundle: the workbench for the browser, and the Node programs.
 * The Node programs are bundled because one file starts faster than a hundred (ARCHITECTURE.md says by how much).
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

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

const workbench = {
  ...shared,
  name: 'web',
  target: ['web', 'es2022'],
  entry: { workbench: './src/apps/workbench/index.tsx' },
  output: {
    path: here('dist/web'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  module: {
    rules: [typescript('es2022'), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlPlugin({ template: './src/apps/workbench/index.html', chunks: ['workbench'] }),
    new CopyPlugin({ patterns: [{ from: 'assets/*.{svg,png}', to: 'assets/[name][ext]' }] }),
  ],
};

const programs = {
  ...shared,
  name: 'node',
  target: 'node20',
  entry: { cli: './src/apps/cli.ts', serve: './src/apps/serve.ts' },
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

export default [workbench, programs];
