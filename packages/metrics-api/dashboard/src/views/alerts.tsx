import type { ReactNode } from 'react'
import type { AlertsAnswer, StoredMute } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useFilter } from '../filter/filter.ts'
import { Answer } from '../ui/answer.tsx'
import { AlertRules } from './alerts/alert-rules.tsx'
import { FiringAlerts } from './alerts/firing-alerts.tsx'
import { ToldAlerts } from './alerts/told-alerts.tsx'

/** What fires, who is not told, what was told, and the rules it goes by. */
export function Alerts(): ReactNode {
  const { app } = useFilter()
  const alerts = useAnswer<AlertsAnswer>('v1/alerts', { app })
  const mutes = useAnswer<{ readonly mutes: readonly StoredMute[] }>('v1/alerts/mutes')
  return (
    <Answer of={alerts} height={420}>
      {({ firing, events, rules, ownRules, channels }) => {
        const ofApp = (rule: { readonly app?: string }): boolean => rule.app === undefined || rule.app === app
        return (
          <div className="stack">
            <FiringAlerts
              app={app}
              firing={firing}
              mutes={mutes.data?.mutes ?? []}
              hasRules={rules.length + ownRules.length > 0}
              onMuted={mutes.again}
            />
            <AlertRules
              app={app}
              rules={rules.filter(ofApp)}
              ownRules={ownRules.filter(ofApp)}
              channels={channels}
              onChanged={alerts.again}
            />
            <ToldAlerts events={events} />
          </div>
        )
      }}
    </Answer>
  )
}
