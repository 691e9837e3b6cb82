import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'
import { startReporter } from '../reporter/start-reporter.ts'
import type { VitalsSource } from '../reporter/vitals-source.ts'
import type { Reporter } from '../start-later.ts'
import { watchInteractions } from './attribute-inp.ts'
import { attribute } from './attribute.ts'

const source: VitalsSource = { observers: [onTTFB, onFCP, onLCP, onCLS, onINP], attribute }

/** The reporter with attribution. */
export const start: Reporter['start'] = (options, events, sampled) => {
  watchInteractions()
  startReporter({ options, events, sampled, source })
}
