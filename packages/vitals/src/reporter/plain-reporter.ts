import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'
import type { Reporter } from '../start-later.ts'
import { startReporter } from './start-reporter.ts'
import type { VitalsSource } from './vitals-source.ts'

const source: VitalsSource = { observers: [onTTFB, onFCP, onLCP, onCLS, onINP] }

/** The reporter without attribution. */
export const start: Reporter['start'] = (options, events, sampled) => {
  startReporter({ options, events, sampled, source })
}
