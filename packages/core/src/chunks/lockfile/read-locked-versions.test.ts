import { expect, test } from 'vitest'
import { diffLockedVersions } from './diff-locked-versions.ts'
import { readLockedVersions } from './read-locked-versions.ts'

const listed = (name: string, text: string): Record<string, string> =>
  Object.fromEntries([...readLockedVersions(name, text)].map(([owner, versions]) => [owner, [...versions].join(' ')]))

const cases: readonly [title: string, file: string, text: string][] = [
  [
    'pnpm 9',
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      react:\n        specifier: ^19\n        version: 19.0.0\n  packages/app:\n    dependencies: {}\n\npackages:\n\n  react@19.0.0:\n    resolution: {integrity: sha512-x}\n\n  '@scope/ui@1.2.0':\n    resolution: {}\n\n  zod@3.0.0: {}\n\nsnapshots:\n\n  react@19.0.0: {}\n\n  '@scope/ui@1.2.0(react@19.0.0)(zod@4.0.0)':\n    dependencies:\n      react: 19.0.0\n\n  zod@4.0.0: {}\n`,
  ],
  [
    'pnpm 6 to 8',
    'pnpm-lock.yaml',
    `packages:\n\n  /react@19.0.0:\n    dev: false\n\n  /@scope/ui@1.2.0(react@19.0.0):\n    dev: false\n\n  /zod@3.0.0:\n  /zod@4.0.0:\n`,
  ],
  [
    'pnpm 5',
    'pnpm-lock.yaml',
    `packages:\n\n  /react/19.0.0:\n    dev: false\n\n  /@scope/ui/1.2.0_react@19.0.0:\n    dev: false\n\n  /zod/3.0.0:\n  /zod/4.0.0:\n`,
  ],
  [
    'npm 2 and 3',
    'package-lock.json',
    JSON.stringify(
      {
        name: 'app',
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', version: '9.9.9' },
          'packages/web': { name: 'web', version: '8.8.8' },
          'node_modules/web': { resolved: 'packages/web', link: true },
          'node_modules/react': { version: '19.0.0', engines: { node: '>=1' } },
          'node_modules/@scope/ui': { name: '@scope/ui', version: '1.2.0' },
          'node_modules/zod': { version: '3.0.0' },
          'node_modules/@scope/ui/node_modules/zod': { version: '4.0.0' },
        },
      },
      null,
      2,
    ),
  ],
  [
    'npm 1',
    'npm-shrinkwrap.json',
    JSON.stringify({
      name: 'app',
      version: '9.9.9',
      dependencies: {
        react: { version: '19.0.0' },
        '@scope/ui': { version: '1.2.0', requires: { zod: '^4' }, dependencies: { zod: { version: '4.0.0' } } },
        zod: { version: '3.0.0' },
      },
    }),
  ],
  [
    'Yarn classic',
    'yarn.lock',
    `# yarn lockfile v1\n\n\n"@scope/ui@^1.0.0", "@scope/ui@^1.2.0":\n  version "1.2.0"\n  resolved "https://x"\n  dependencies:\n    zod "^4"\n\nreact@^19:\n  version "19.0.0"\n\nzod@^3:\n  version "3.0.0"\n\nzod@^4:\n  version "4.0.0"\n`,
  ],
  [
    'Yarn berry',
    'yarn.lock',
    `__metadata:\n  version: 8\n\n"@scope/ui@npm:^1.0.0":\n  version: 1.2.0\n  resolution: "@scope/ui@npm:1.2.0"\n\n"react@npm:^19, react@npm:^19.0.0":\n  version: 19.0.0\n\n"zod@npm:^3":\n  version: 3.0.0\n\n"zod@npm:^4":\n  version: 4.0.0\n\n"app@workspace:.":\n  version: 0.0.0-use.local\n`,
  ],
  [
    'Bun',
    'bun.lock',
    `{\n  "lockfileVersion": 1,\n  "workspaces": { "": { "name": "app" } },\n  "packages": {\n    "react": ["react@19.0.0", "", {}, "sha512-x"],\n\n    "@scope/ui": ["@scope/ui@1.2.0", "", { "dependencies": { "zod": "^4" } }, "sha512-x"],\n    "web": ["web@workspace:packages/web"],\n    "zod": ["zod@3.0.0", "", {}, "sha512-x"],\n    "@scope/ui/zod": ["zod@4.0.0", "", {}, "sha512-x"],\n  }\n}\n`,
  ],
]

test.each(cases)('reads %s', (_title, file, text) => {
  const found = listed(file, text)
  const zod = found['zod']!.split(' ').toSorted().join(' ')
  expect({ ...found, zod }).toEqual({ react: '19.0.0', '@scope/ui': '1.2.0', zod: '3.0.0 4.0.0' })
})

test('reads Windows line ends, and takes nothing from rubbish', () => {
  expect(listed('pnpm-lock.yaml', 'packages:\r\n\r\n  react@19.0.0:\r\n    x: {}\r\n')).toEqual({ react: '19.0.0' })
  expect(listed('yarn.lock', 'react@^19:\r\n  version "19.0.0"\r\n')).toEqual({ react: '19.0.0' })
  for (const [, file, text] of cases) expect(listed(file, text.slice(0, 20))).toEqual({})
})

test('a package changed when it has a version it did not have', () => {
  const before = readLockedVersions(
    'pnpm-lock.yaml',
    'packages:\n  a@1.0.0:\n  b@1.0.0:\n  b@2.0.0:\n  c@1.0.0:\n  gone@1.0.0:\n',
  )
  const after = readLockedVersions(
    'pnpm-lock.yaml',
    'packages:\n  a@1.0.1:\n  b@2.0.0:\n  c@1.0.0:\n  c@2.0.0:\n  d@1.0.0:\n',
  )
  expect(diffLockedVersions(before, after)).toEqual({ changed: ['a', 'c'], added: ['d'] })
})
