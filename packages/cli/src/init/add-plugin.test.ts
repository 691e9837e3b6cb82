import * as vite from 'vite'
import { describe, expect, test } from 'vitest'
import { addPlugin } from './add-plugin.ts'
import { configTemplate } from './config-template.ts'
import { parserOf } from './parse-config.ts'

const parse = parserOf(vite)
const add = (code: string, file = 'vite.config.ts'): string | undefined => addPlugin(file, code, parse)

describe('addPlugin', () => {
  const shapes: [name: string, before: string, after: string][] = [
    [
      'defineConfig with an object, as create-vite writes it',
      "import { defineConfig } from 'vite'\nimport react from '@vitejs/plugin-react'\n\n// https://vite.dev/config/\nexport default defineConfig({\n  plugins: [react()], // keep me\n})\n",
      "import { defineConfig } from 'vite'\nimport react from '@vitejs/plugin-react'\nimport { firstpaint } from 'firstpaint/vite'\n\n// https://vite.dev/config/\nexport default defineConfig({\n  plugins: [react(), firstpaint()], // keep me\n})\n",
    ],
    [
      'an arrow function, one plugin per line, comments, double quotes and semicolons',
      'import { defineConfig } from "vite"; // vite\nexport default defineConfig(({ mode }) => ({\n  plugins: [\n    react(), // one, two\n    /* three, */\n    other({ a: [1, 2] }), // 😀\n    // the end\n  ],\n  base: mode,\n}));\n',
      'import { defineConfig } from "vite"; // vite\nimport { firstpaint } from "firstpaint/vite";\nexport default defineConfig(({ mode }) => ({\n  plugins: [\n    react(), // one, two\n    /* three, */\n    other({ a: [1, 2] }), // 😀\n    // the end\n    firstpaint(),\n  ],\n  base: mode,\n}));\n',
    ],
    [
      'no comma after the last plugin, but a comment',
      'export default {\n  plugins: [\n    react() // last\n  ]\n}\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default {\n  plugins: [\n    react(), // last\n    firstpaint()\n  ]\n}\n",
    ],
    [
      'no comma and no comment',
      'export default {\n\tplugins: [\n\t\treact()\n\t]\n}\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default {\n\tplugins: [\n\t\treact(),\n\t\tfirstpaint()\n\t]\n}\n",
    ],
    [
      'a plain object without plugins',
      "export default { base: '/x/' };\n",
      "import { firstpaint } from 'firstpaint/vite';\n\nexport default { base: '/x/', plugins: [firstpaint()] };\n",
    ],
    [
      'an empty object and an empty array',
      'export default {}\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default { plugins: [firstpaint()] }\n",
    ],
    [
      'an empty array',
      'export default { plugins: [] }\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default { plugins: [firstpaint()] }\n",
    ],
    [
      'a comma after the last plugin of one line',
      'export default { plugins: [react(), ] }\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default { plugins: [react(), firstpaint() ] }\n",
    ],
    [
      'an empty array with a comment in it',
      'export default {\n  plugins: [\n    // none yet\n  ],\n}\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default {\n  plugins: [\n    // none yet\n    firstpaint(),\n  ],\n}\n",
    ],
    [
      'mergeConfig: the last argument',
      "import { defineConfig, mergeConfig } from 'vite'\nimport base from './base'\nexport default mergeConfig(base, defineConfig({ plugins: [react()] }))\n",
      "import { defineConfig, mergeConfig } from 'vite'\nimport base from './base'\nimport { firstpaint } from 'firstpaint/vite'\nexport default mergeConfig(base, defineConfig({ plugins: [react(), firstpaint()] }))\n",
    ],
    [
      'constants, satisfies and filter(Boolean)',
      "import type { UserConfig } from 'vite'\nconst plugins = [react(), isProd && pwa()].filter(Boolean)\nconst config = { plugins } satisfies UserConfig\nexport default config\n",
      "import type { UserConfig } from 'vite'\nimport { firstpaint } from 'firstpaint/vite'\nconst plugins = [react(), isProd && pwa(), firstpaint()].filter(Boolean)\nconst config = { plugins } satisfies UserConfig\nexport default config\n",
    ],
    [
      'a function with a body, its own constants and a nested function',
      'export default defineConfig(async ({ mode }) => {\n  const env = loadEnv(mode, () => { return 1 })\n  const plugins = [react()]\n  return { define: env, plugins }\n})\n',
      "import { firstpaint } from 'firstpaint/vite'\n\nexport default defineConfig(async ({ mode }) => {\n  const env = loadEnv(mode, () => { return 1 })\n  const plugins = [react(), firstpaint()]\n  return { define: env, plugins }\n})\n",
    ],
    [
      'a spread before plugins, and Windows line ends',
      "import base from './base'\r\nexport default {\r\n  ...base,\r\n  plugins: [\r\n    react(),\r\n  ],\r\n}\r\n",
      "import base from './base'\r\nimport { firstpaint } from 'firstpaint/vite'\r\nexport default {\r\n  ...base,\r\n  plugins: [\r\n    react(),\r\n    firstpaint(),\r\n  ],\r\n}\r\n",
    ],
  ]
  test.each(shapes)('%s', (_name, before, after) => {
    expect(add(before)).toBe(after)
    expect(add(after)).toBeUndefined()
  })

  const refused: [name: string, code: string, line: number, why: RegExp][] = [
    ['CommonJS', 'module.exports = {}\n', 1, /no `export default`/],
    ['a call of something else', "import x from './x'\nexport default x({ plugins: [] })\n", 2, /a call other than/],
    ['an imported config', "import config from './x'\nexport default config\n", 2, /`config` is not declared/],
    ['plugins from a function', 'export default {\n  plugins: make(),\n}\n', 2, /not an array written out/],
    ['imported plugins', "import plugins from './p'\n\nexport default { plugins }\n", 3, /`plugins` is not declared/],
    ['a spread that may bring plugins', 'export default {\n  ...base,\n}\n', 2, /spread into the config/],
    ['a spread after plugins', 'export default {\n  plugins: [],\n  ...base,\n}\n', 3, /spread into the config/],
    [
      'two returns',
      'export default () => {\n  if (a) return {}\n  return { plugins: [] }\n}\n',
      1,
      /more than one place/,
    ],
    ['a name in use', 'const firstpaint = 1\nexport default {}\n', 1, /another thing named/],
    ['a circle of names', 'const a = b\nconst b = a\nexport default a\n', 2, /`a` is not declared/],
    ['a class', 'export default class {}\n', 1, /not a config object/],
  ]
  test.each(refused)('refuses %s, naming the line', (_name, code, line, why) => {
    expect(() => add(code)).toThrow(
      expect.objectContaining({
        code: 'FP_INIT_CONFIG_SHAPE',
        place: `vite.config.ts:${line}`,
        message: expect.stringMatching(why),
        hint: expect.stringContaining("import { firstpaint } from 'firstpaint/vite'"),
      }),
    )
  })

  test('names the line of a syntax error', () => {
    expect(() => add('export default {\n  plugins: [\n}\n')).toThrow(
      expect.objectContaining({
        code: 'FP_INIT_CONFIG_UNPARSABLE',
        place: expect.stringMatching(/^vite\.config\.ts:\d/),
      }),
    )
  })

  test.each([true, false])('the template needs no editing (React: %s)', (react) => {
    expect(add(configTemplate(react))).toBeUndefined()
    expect(configTemplate(react).includes('react()')).toBe(react)
  })
})
