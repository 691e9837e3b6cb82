import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import { conformanceRequests } from './requests.ts'

test('a host that answers everything with a page fails every request of the list', async () => {
  const server = createServer((_request, response) => response.end('<!doctype html><title>leaked-secret</title>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const passed: string[] = []
  for (const asked of conformanceRequests) if ((await checkAnswer(origin, asked)).length === 0) passed.push(asked.name)
  server.close()
  expect(passed).toEqual([])
})
