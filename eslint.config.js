import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Globals of Node that the scripts use. */
const NODE = Object.fromEntries(
  ['process', 'console', 'URL', 'performance', 'setTimeout', 'clearTimeout', 'fetch', 'Buffer', 'globalThis'].map(
    (name) => [name, 'readonly'],
  ),
);

const ENUM = {selector: 'TSEnumDeclaration', message: 'Use a union of texts: an enum costs bytes.'};
const D3_NAMESPACE = {
  selector: "ImportDeclaration[source.value='d3'] > ImportNamespaceSpecifier",
  message: 'Import the names you need: the rest is then left out of the bundle.',
};
export default defineConfig(
  globalIgnores(['dist', '.cache', 'bench', 'demo']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {globals: NODE},
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // With noUncheckedIndexedAccess the compiler cannot see what a loop or a sort has made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A count in a sentence is no mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      // A string plus a number is a text; nothing else may be added to one.
      '@typescript-eslint/restrict-plus-operands': ['error', {allowNumberAndString: true}],
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      '@typescript-eslint/dot-notation': ['error', {allowIndexSignaturePropertyAccess: true}],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        {fixStyle: 'separate-type-imports', disallowTypeAnnotations: false},
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // "" stands for what is absent: || reads better there than a comparison.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: true}],
      '@typescript-eslint/no-unnecessary-condition': ['error', {allowConstantLoopConditions: true}],
      // Matters of taste.
      ...Object.fromEntries(
        [
          'consistent-indexed-object-style',
          'no-confusing-void-expression',
          'non-nullable-type-assertion-style',
          'prefer-includes',
          'prefer-string-starts-ends-with',
          // Lit calls a listener of a template with its host as `this`.
          'unbound-method',
          'unified-signatures',
        ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
      ),
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      'no-restricted-syntax': ['error', ENUM, D3_NAMESPACE],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      'max-lines': ['error', {max: 400, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 60, skipBlankLines: true, skipComments: true}],
      // One table of keys serves the whole chart; test/element presses them.
      'lit-a11y/click-events-have-key-events': 'off',
      // Safari takes a list without bullets for no list, unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Sentences of chai: expect(it).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tests hand over what no type allows, and read what a type does not tell.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/require-await': 'off',
      // A plug-in of chai types what equal() answers as a promise, which it is not.
      '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: ['Equal']}],
    },
  },
);
