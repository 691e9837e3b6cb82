import { expect, test } from 'vitest'
import { planNotices } from './plan-notices.ts'
import { quietUntil } from './quiet-until.ts'
import { resolveAlertConfig } from './resolve-alert-config.ts'

const document = {
  channels: { ops: { kind: 'webhook', url: 'https://ops.example/hook', secret: 'sixteen-letters-and-more' } },
  rules: [{ name: 'slower', kind: 'regression', metric: 'lcp', hold: '10m', to: ['ops'] }],
}
const withRule = (rule: object): object => ({ ...document, rules: [{ ...document.rules[0], ...rule }] })

test('durations become ms, and the whole is frozen', () => {
  const config = resolveAlertConfig(document)
  expect(config.rules).toEqual([{ name: 'slower', kind: 'regression', metric: 'lcp', holdMs: 600_000, to: ['ops'] }])
  expect(Object.isFrozen(config.rules[0])).toBe(true)
})

test.each([
  [{ ...document, rule: [] }, /'rule' must be left out, or 'rules'/],
  [withRule({ metric: 'lpc' }), /'rules\[0\]\.metric' must be one of .*did you mean 'lcp'\?\), not 'lpc'/],
  [withRule({ kind: 'regresion' }), /did you mean 'regression'/],
  [withRule({ to: ['opps'] }), /did you mean 'ops'/],
  [withRule({ devices: ['mobile'] }), /one of phone, tablet, desktop/],
  [withRule({ hold: '10 minutes' }), /'90s', '10m' or '2h'/],
  [withRule({ above: 2500 }), /'rules\[0\]\.above' must be left out/],
  [withRule({ kind: 'threshold' }), /'rules\[0\]\.above' must be a number/],
  [{ ...document, quiet: { from: '22:00', to: '7:00' } }, /'quiet\.to' must be a time/],
  [{ ...document, rules: [document.rules[0], document.rules[0]] }, /a name no other rule has/],
  [{ ...document, channels: { ops: { kind: 'webhook', url: 'ftp://secret' } } }, /not '\(hidden\)'/],
  [[], /'alerts' must be an object/],
])('%j is refused with its place and what is allowed', (given, message) => {
  expect(() => resolveAlertConfig(given)).toThrow(message)
})

test('quiet hours go by the wall clock of their zone, also in the night the clock is turned', () => {
  const quiet = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' }
  const at = (iso: string): number => Date.parse(iso)
  expect(quietUntil(at('2026-11-21T12:00:00Z'), quiet)).toBe(at('2026-11-21T12:00:00Z'))
  expect(quietUntil(at('2026-11-21T23:30:20Z'), quiet)).toBe(at('2026-11-22T06:00:00Z'))
  // 25 October 2026: summer time ends, and the night has an hour more.
  expect(quietUntil(at('2026-10-24T21:30:00Z'), quiet)).toBe(at('2026-10-25T06:00:00Z'))
})

test('one message for all a rule says at once of a release; what is muted is not in it', () => {
  const event = (route: string, release: string) =>
    ({
      type: 'firing',
      rule: 'slower',
      key: route,
      metric: 'lcp',
      labels: { app: 'shop', route },
      release,
      message: '',
    }) as const
  const config = resolveAlertConfig(document)
  const events = [event('/a', 'r1'), event('/b', 'r1'), event('/c', 'r2'), event('/muted', 'r1')]
  const mutes = [
    { rule: 'slower', labels: { route: '/muted' }, until: 10 },
    { labels: { route: '/a' }, until: 4 },
  ]
  const { notices, muted } = planNotices({ events, config, mutes, now: 5 })
  expect(notices.map(({ channel, events: group }) => [channel, group.map(({ key }) => key)])).toEqual([
    ['ops', ['/a', '/b']],
    ['ops', ['/c']],
  ])
  expect([...muted].map(({ key }) => key)).toEqual(['/muted'])
})
