/**
 * Is the WebAssembly in `packages/images/src/metric/ssimulacra2-wasm.ts` what its source in `packages/images/assembly`
 * compiles to? The bytes are committed, so that building the packages needs no second compiler; the compiler's version
 * is pinned, so that everyone gets the same bytes.
 *
 *   node scripts/check/metric-wasm.ts [--write]
 *
 * `--write` compiles and rewrites the file. Exit code 0 when they agree, else 1.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plainEnvironment } from '../plain-output.ts'
import { runCommand } from '../run-command.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { writeAtomic } from '../write-atomic.ts'

const PACKAGE = resolve(import.meta.dirname, '../../packages/images')
const TARGET = join(PACKAGE, 'src/metric/ssimulacra2-wasm.ts')

/** Warning 112 takes functions that one module exports to another for ones that JavaScript calls. */
const OPTIONS = '-O3 --enable simd --runtime stub --noAssert --disableWarning 112'.split(' ')

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

await runScript(async () => {
  const wasm = await compile()
  const text = render(wasm)
  if (values.write) writeAtomic(TARGET, text)
  else if (readFileSync(TARGET, 'utf8') !== text) {
    throw new ScriptError(
      'FP_METRIC_WASM_STALE',
      'ssimulacra2-wasm.ts is not what packages/images/assembly compiles to.',
      'Run node scripts/check/metric-wasm.ts --write and commit the file.',
    )
  }
  console.log(`metric: ${wasm.length} bytes of WebAssembly ${values.write ? 'written' : 'are what their source says'}.`)
})

async function compile(): Promise<Buffer> {
  const { resolve: find } = createRequire(join(PACKAGE, 'package.json'))
  const compiler = join(dirname(find('assemblyscript/package.json')), 'bin/asc.js')
  const source = join(PACKAGE, 'assembly/index.ts')
  const folder = mkdtempSync(join(tmpdir(), 'firstpaint-metric-'))
  try {
    const out = join(folder, 'metric.wasm')
    const { code } = await runCommand(process.execPath, [compiler, source, '--outFile', out, ...OPTIONS], {
      cwd: PACKAGE,
      env: plainEnvironment(),
      output: 'show',
    })
    if (code !== 0) {
      throw new ScriptError('FP_METRIC_WASM_FAILED', 'packages/images/assembly does not compile.', 'See above.')
    }
    return readFileSync(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function render(wasm: Buffer): string {
  const lines = wasm.toString('base64').match(/.{1,110}/g) ?? []
  return [
    '// Compiled from assembly/ by scripts/check/metric-wasm.ts --write. Not to be edited.',
    '',
    '/** The WebAssembly of SSIMULACRA2, in base64. */',
    'export const ssimulacra2Wasm: string =',
    ...lines.map((line, index) => `  '${line}'${index < lines.length - 1 ? ' +' : ''}`),
    '',
  ].join('\n')
}
