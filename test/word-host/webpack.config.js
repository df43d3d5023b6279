/** The stand-in for Word: the page that plays Word, what runs in the pane beside it, and the program that serves both. */

import { fileURLToPath } from 'node:url';

import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  mode: 'development',
  context: here('.'),
  devtool: 'cheap-module-source-map',
  resolve: { extensions: ['.js'] },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: here('../../node_modules/.cache/word-host') },
};

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** Names without hashes: the servers answer them with no-store. */
const pages = {
  ...shared,
  name: 'pages',
  target: ['web', 'es2022'],
  entry: {
    word: './page/index.ts',
    driver: './driver/driver.ts',
    supplement: './driver/supplement.ts',
  },
  output: { path: here('../../dist/word-host/pages'), filename: '[name].js', publicPath: 'auto' },
  module: {
    rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ template: './page/index.html', filename: 'index.html', chunks: ['word'] }),
    // The order of the scripts matters, and the first two are not ours to bundle.
    new HtmlPlugin({ template: './driver/driver.html', filename: 'driver.html', inject: false }),
  ],
};

const program = {
  ...shared,
  name: 'program',
  target: 'node20',
  entry: { serve: './server/serve.ts' },
  experiments: { outputModule: true },
  externalsType: 'module',
  // Only our own files are bundled; packages stay where npm put them.
  externals: ({ request }, callback) =>
    /^[./]/.test(request) ? callback() : callback(null, `module ${request}`),
  output: {
    path: here('../../dist/word-host/program'),
    filename: '[name].js',
    library: { type: 'module' },
    module: true,
  },
  module: { parser: { javascript: { importMeta: false } }, rules: [typescript] },
};

export default [pages, program];
