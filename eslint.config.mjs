import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'findings/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in a text. The rule is for objects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A short callback may be one call, whatever the call returns. `return void` says that nothing is returned.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // `const { file, ...rest }` leaves a field out, and `_` stands for what is not used.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // `[...text]` splits a text into code points, which is what we want.
      '@typescript-eslint/no-misused-spread': 'off',
      // `||` is for texts of which an empty one counts as missing.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // Objects are plain data; their functions do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Values that authors wrote are printed in messages as they are.
      '@typescript-eslint/no-base-to-string': 'off',
      // `void (await …)` says that the result is not used.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Type parameters name what a caller expects, such as the kind of an element.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A function may return a value or nothing, at once or later.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // Patterns of printed lines show their indent.
      'no-regex-spaces': 'off',
      // Callbacks are asynchronous because the tested code awaits them.
      '@typescript-eslint/require-await': 'off',
      // Matchers such as `expect.any()` and parsed JSON are `any`; the comparison is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // A region that scrolls must be reachable by keyboard: axe, "scrollable-region-focusable".
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  // `astro check` checks types in .astro files. Typed rules need a parser that reads a whole project.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
