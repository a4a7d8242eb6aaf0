import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The architecture: a module may import only from modules to its left, and only through their index. */
const modules = [
  'shared',
  'jobs',
  'notifications',
  'identity',
  'organisations',
  'quizzes',
  'practice',
  'certificates',
  'courses',
  'programmes',
  'dashboard',
];
const others = (name) => modules.filter((module) => module !== name && module !== 'shared').join('|');
const later = (name) => modules.slice(modules.indexOf(name) + 1).join('|') || '$^';

const line = modules.map((name) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `^(\\.\\./)+(${later(name)})(/|$)`, message: `${name} must not know of a later module.` },
          { regex: `^(\\.\\./)+(${others(name)})/`, message: 'Import another module through its index.' },
          { regex: `^(\\.\\./)+${name}(/index)?$`, message: 'A module does not import its own index.' },
        ],
      },
    ],
  },
}));

/** A file name without a suffix holds pure rules: no framework, no database, no disk. Types may come from anywhere. */
const purity = {
  files: ['src/**/*.ts'],
  ignores: ['src/**/*.*.ts', 'src/*.ts', 'src/**/index.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(@nestjs/|@fastify/|typeorm|bullmq|ioredis|handlebars|fastify|pg|node:(?!crypto$))',
            allowTypeImports: true,
            message: 'A file without a suffix holds pure rules.',
          },
          {
            regex: '^\\..*\\.(entity|service|queries|worker|module|api|pages|provider)$',
            allowTypeImports: true,
            message: 'Pure rules may use only the types of files that do I/O.',
          },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', '.cairn', 'templates/assets'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'An index is written by hand.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
      'no-control-regex': 'off',
      complexity: ['warn', 8],
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['warn', 5],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        document: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-var': 'off' },
  },
  ...line,
  purity,
);
