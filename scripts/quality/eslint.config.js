/** What the compiler cannot say. Style is prettier's; rooms are dependency-cruiser's. */

import { fileURLToPath } from 'node:url';

import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'test-results/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports are asynchronous whether or not one of their implementations has to wait.
      '@typescript-eslint/require-await': 'off',
      // Nothing here uses `this`: functions over objects.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/ooxml/**/*.ts', 'src/report-types/**/*.ts', 'src/hosts/docx/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes in as a value.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time comes in as a value.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The same input gives the same output.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    ignores: ['src/hosts/word/**', 'test/word-host/**', 'test/hosts/word-*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Word', 'Office', 'OfficeExtension'].map((name) => ({
          name,
          message: 'Only src/hosts/word and its tests speak to Word.',
        })),
      ],
    },
  },
  {
    files: ['src/pane/**/*.tsx', 'src/apps/workbench/**/*.tsx'],
    ...hooks.configs.flat['recommended-latest'],
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // expect.objectContaining and its kin are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
