import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'
import { withoutServices } from './without-services.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-services-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('withoutServices', () => {
  test('while the command runs, services are to be left; then nothing stays', async () => {
    const place = join(folder, 'policy')
    const { command, args } = withoutServices(
      '/bin/sh',
      ['-c', `"${place}" nginx start; echo "$? $1"`, 'sh', 'a b'],
      place,
    )
    expect(await runCommand(command, args)).toMatchObject({ code: 0, stdout: '101 a b\n', stderr: '' })
    expect(existsSync(place)).toBe(false)
  })

  test('the exit code is that of the command', async () => {
    const place = join(folder, 'failing')
    const { command, args } = withoutServices('/bin/sh', ['-c', 'exit 7'], place)
    expect((await runCommand(command, args)).code).toBe(7)
    expect(existsSync(place)).toBe(false)
  })

  test('a policy that stands already stays as it is', async () => {
    const place = join(folder, 'theirs')
    writeFileSync(place, 'theirs')
    const { command, args } = withoutServices('/bin/cat', [place], place)
    expect((await runCommand(command, args)).stdout).toBe('theirs')
    expect(readFileSync(place, 'utf8')).toBe('theirs')
  })
})
