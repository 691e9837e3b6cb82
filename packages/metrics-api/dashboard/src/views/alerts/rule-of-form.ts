import type { VitalName } from '@firstpaint/core/vitals'
import type { RuleDocument } from '../../api/answers.ts'

/** The form's fields as a rule. What is ticked wholly is left out, so that what comes later is meant, too. */
export function ruleOf(form: FormData, app: string): RuleDocument {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const kind = text('kind') === 'threshold' ? 'threshold' : 'regression'
  const devices = form.getAll('device').map(String)
  const to = form.getAll('to').map(String)
  return {
    name: text('name'),
    kind,
    metric: text('metric') as VitalName,
    ...(kind === 'threshold' ? { above: Number(text('above')) } : { shift: Number(text('shift')) / 100 }),
    app,
    ...(text('route') !== '' && { routes: [text('route')] }),
    ...(devices.length > 0 && devices.length < 3 && { devices }),
    ...(to.length > 0 && to.length < Number(text('channels')) && { to }),
  }
}
