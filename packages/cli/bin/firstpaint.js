#!/usr/bin/env node
// Kept free of newer syntax, so that an old Node reaches the sentence below instead of a syntax error.
const needed = [22, 18]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  import('../dist/main.js')
} else {
  const message = 'Firstpaint needs Node ' + needed.join('.') + ' or newer.'
  const hint = 'Install a newer Node, for example from https://nodejs.org.'
  const error = { code: 'FP_NODE_TOO_OLD', message, place: process.execPath, value: process.version, hint }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error }))
  else console.error(`${error.code}: ${message}\n  at: ${error.place}\n  received: ${error.value}\n  do: ${hint}`)
  process.exitCode = 2
}
