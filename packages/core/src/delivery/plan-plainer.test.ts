import { expect, test } from 'vitest'
import { indexDelivery } from './index-delivery.ts'
import { planAnswer } from './plan-answer.ts'
import { planPlainer } from './plan-plainer.ts'
import type { DeliveryManifest } from './delivery-manifest.ts'

const dictionary = 'ab'.repeat(32)
const manifest: DeliveryManifest = {
  version: 1,
  release: 'one',
  base: '/',
  files: [
    {
      path: 'assets/a-12345678.js',
      bytes: 9000,
      sha256: 'cd'.repeat(32),
      type: 'text/javascript; charset=utf-8',
      caching: 'immutable',
      variants: [{ encoding: 'br', path: 'assets/a-12345678.js.br', bytes: 900 }],
      deltas: [{ encoding: 'dcb', dictionary, path: '__d/abababababababab/assets/a-12345678.js.dcb', bytes: 90 }],
      headers: [],
    },
  ],
  routes: [],
  headers: { all: [], immutable: [], page: [], revalidate: [] },
  kept: [],
}

test('a delta, then the encoded file, then the file, then nothing', () => {
  const index = indexDelivery(manifest)
  const request = {
    method: 'GET',
    target: '/assets/a-12345678.js',
    headers: {
      'accept-encoding': 'gzip, br, dcb',
      'available-dictionary': `:${Buffer.from(dictionary, 'hex').toString('base64')}:`,
    },
  }
  const ways: (string | undefined)[] = []
  for (
    let plan: ReturnType<typeof planPlainer> = planAnswer(index, request);
    plan;
    plan = planPlainer(index, { request, plan })
  ) {
    expect(plan.status).toBe(200)
    ways.push(plan.body.from === 'file' ? plan.body.path : undefined)
  }
  expect(ways).toEqual([
    '__d/abababababababab/assets/a-12345678.js.dcb',
    'assets/a-12345678.js.br',
    'assets/a-12345678.js',
  ])
})
