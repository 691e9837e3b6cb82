import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const from = (forwarded: string | undefined): IncomingMessage =>
  ({ socket: { remoteAddress: '10.0.0.9' }, headers: { 'x-forwarded-for': forwarded } }) as never

test.each([
  [0, '1.1.1.1', '10.0.0.9'],
  [1, undefined, '10.0.0.9'],
  [1, '6.6.6.6, 1.1.1.1', '1.1.1.1'],
  [2, '6.6.6.6, 1.1.1.1, 10.0.0.1', '1.1.1.1'],
  [3, '1.1.1.1', '10.0.0.9'],
])('with %i proxies of ours, of %s it is %s', (proxies, forwarded, address) => {
  expect(clientAddress(from(forwarded), proxies)).toBe(address)
})
