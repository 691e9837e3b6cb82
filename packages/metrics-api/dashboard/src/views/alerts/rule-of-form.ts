import type { VitalName } from '@firstpaint/core/vitals'
import type { RuleDocument } from '../../api/answers.ts'

/** The value of the choice that leaves several routes as they are; the form offers one, or all. */
export const keptRoutes = '(kept)'

/**
 * The form's fields as a rule. What is ticked wholly is left out, so that what comes later is meant, too; what the form does
 * not show (`hold`, `minimumCount`) stays as it was.
 */
export function ruleOf(
  form: FormData,
  { app, before }: { readonly app: string; readonly before?: RuleDocument | undefined },
): RuleDocument {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const kind = text('kind') === 'threshold' ? 'threshold' : 'regression'
  const chosen = form.getAll('device').map(String)
  const channels = form.getAll('to').map(String)
  const { above: _above, shift: _shift, routes: named, devices: _devices, to: _to, ...kept } = before ?? { app }
  const route = text('route')
  const routes = route === keptRoutes ? named : route === '' ? undefined : [route]
  return {
    ...kept,
    name: text('name'),
    kind,
    metric: text('metric') as VitalName,
    ...(kind === 'threshold' ? { above: Number(text('above')) } : { shift: Number(text('shift')) / 100 }),
    ...(routes && { routes }),
    ...(chosen.length > 0 && chosen.length < 3 && { devices: chosen }),
    ...(channels.length > 0 && channels.length < Number(text('channels')) && { to: channels }),
  }
}
