import tseslint from 'typescript-eslint';

/** Folders that see no clock, no randomness and no process (STYLE: everything but the worldly folders). */
const pure = [
  'model',
  'text',
  'values',
  'messages',
  'encoding',
  'parse',
  'infer',
  'rules',
  'validate',
  'fix',
  'snapshot',
  'diff',
  'report',
  'cron',
  'app',
  'testing',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'docs/playground/',
      'src/report/generated/*.js',
      'coverage/',
      'node_modules/',
      'samples/',
      'snapshots/',
      '**/golden/',
    ],
  },
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {project: './tsconfig.json'}},
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_'},
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false},
      ],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', {max: 300, skipBlankLines: true, skipComments: true}],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-duplicate-imports': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-properties': [
        'error',
        {object: 'Date', property: 'now', message: 'Time arrives as a value or through the Environment.'},
        {object: 'Math', property: 'random', message: 'Randomness arrives as a value.'},
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time arrives as a value or through the Environment.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'vitest.*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {'@typescript-eslint/no-explicit-any': 'error'},
  },
);
