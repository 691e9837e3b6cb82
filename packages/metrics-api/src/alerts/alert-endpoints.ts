import type { Endpoint, EndpointRequest } from '../read/endpoint.ts'
import { ReadProblem } from '../read/read-problem.ts'
import { muteAlerts, parseMute, readMutes } from './alert-mutes.ts'
import { readAlertEvents, readFiring } from './read-alerts.ts'
import { readOwnRules, removeOwnRule, saveOwnRule } from './own-rules.ts'
import { testRules } from './test-rules.ts'

/** What people and the dashboard ask of alerts. */
export const alertEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/alerts',
    operationId: 'readAlerts',
    summary: 'Alerts that are firing, what was told of late, and the rules.',
    parameters: [
      { name: 'app', description: 'Only of this app. Default all.', schema: { type: 'string', maxLength: 100 } },
    ],
    filtered: false,
    async answer({ pool, options, query }) {
      const app = query('app') || undefined
      const { rules = [], channels = {} } = options.alerts ?? {}
      return {
        firing: await readFiring(pool, app),
        events: await readAlertEvents(pool, app),
        rules,
        // Made in the dashboard, as they were written there.
        ...(await ownRules(pool, options)),
        // Addresses and secrets of channels stay here.
        channels: Object.entries(channels).map(([name, { kind }]) => ({ name, kind })),
      }
    },
  },
  {
    method: 'get',
    path: '/v1/alerts/mutes',
    operationId: 'readMutes',
    summary: 'What nobody is told of now.',
    parameters: [],
    filtered: false,
    answer: async ({ pool, ports }) => ({ mutes: await readMutes(pool, ports.now()) }),
  },
  {
    method: 'post',
    path: '/v1/alerts/mutes',
    operationId: 'muteAlerts',
    summary:
      'Tells nobody of some alerts for a while: `{ rule?, labels?: { app, route, form_factor }, hours, note? }`; `hours: 0` ends it.',
    parameters: [],
    filtered: false,
    answer: async ({ pool, ports, json }) => muteAlerts(pool, parseMute(await json()), ports.now()),
  },
  {
    method: 'post',
    path: '/v1/alerts/rules',
    operationId: 'saveRule',
    summary: 'Keeps a rule, written as in a file of rules, in the place of the one of the same name.',
    parameters: [],
    filtered: false,
    async answer({ pool, ports, options, json }) {
      await saveOwnRule(pool, await json(), { config: options.alerts, now: ports.now() })
      return ownRules(pool, options)
    },
  },
  {
    method: 'delete',
    path: '/v1/alerts/rules',
    operationId: 'removeRule',
    summary: 'Forgets a rule that was kept that way, and what it says now.',
    parameters: [{ name: 'name', description: 'Of the rule.', schema: { type: 'string', maxLength: 200 } }],
    filtered: false,
    async answer({ pool, options, query }) {
      await removeOwnRule(pool, query('name') ?? '')
      return ownRules(pool, options)
    },
  },
  {
    method: 'post',
    path: '/v1/alerts/test',
    operationId: 'testAlerts',
    summary: 'What the given rules would have told in the weeks that are kept: the document of a rules file.',
    parameters: [],
    filtered: false,
    async answer({ pool, ports, json }) {
      const document = await json()
      try {
        return await testRules(pool, document, ports.now())
      } catch (error) {
        const { code, message } = error as { code?: unknown; message: string }
        if (code === 'FP_ALERTS_CONFIG') throw new ReadProblem(400, 'FP_ALERTS_CONFIG', message)
        throw error
      }
    },
  },
]

async function ownRules(pool: EndpointRequest['pool'], { alerts }: EndpointRequest['options']): Promise<object> {
  return { ownRules: (await readOwnRules(pool, alerts)).map(({ document }) => document) }
}
