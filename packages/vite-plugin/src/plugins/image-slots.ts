import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import type { DevImage } from '../images/dev-images.ts'
import { imageOverlay } from '../images/image-overlay.ts'
import { recordSlots } from '../images/record-slots.ts'
import { createSlotRecorder, type SlotRecorder, slotsName } from '../images/slot-recorder.ts'
import { isBrowserEnvironment } from '../site-build.ts'

const recorderId = 'virtual:firstpaint/image-slots'
const overlayId = 'virtual:firstpaint/image-overlay'
const event = 'firstpaint:image-slots'

/**
 * On the dev server, records to `<dir>/image-slots.json` where pages show images, and shows it over the page on
 * Alt+Shift+I. It comes with Vite's client rather than with the HTML: pages of a backend have that, too. Checked with
 * Vite 8.3.8. Test runners, whose mode is `test`, open pages nobody visits.
 */
export function imageSlots({ build }: Context, served: ReadonlyMap<string, DevImage>): Plugin {
  let recorder: SlotRecorder | undefined
  return {
    name: 'firstpaint:image-slots',
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    applyToEnvironment: isBrowserEnvironment,
    configureServer({ config, environments }) {
      const { logger } = config
      recorder = createSlotRecorder({
        file: join(build.dir, slotsName),
        served,
        warn: (text) => logger.warnOnce(text),
      })
      environments.client.hot.on(event, (report: unknown) => recorder?.note(report))
    },
    resolveId: {
      filter: { id: /^virtual:firstpaint\/image-(?:slots|overlay)$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      // oxlint-disable-next-line no-control-regex -- how the id of a module that is no file begins
      filter: { id: /^\0virtual:firstpaint\/image-(?:slots|overlay)$/ },
      handler: (id) => (id.endsWith(overlayId) ? overlayCode : recorderCode),
    },
    transform: {
      filter: { id: /\/vite\/dist\/client\/client\.mjs(?:\?|$)/ },
      // When it has run: what is imported gets its connection from it. Web workers have no images.
      handler: (code) => ({
        code: `${code}\nif (typeof document !== 'undefined') import(${JSON.stringify(recorderId)}).catch(() => {})\n`,
        map: null,
      }),
    },
    async buildEnd() {
      await recorder?.close()
    },
  }
}

const recorderCode = `(${recordSlots.toString()})({
  send: (seen) => import.meta.hot?.send(${JSON.stringify(event)}, seen),
  toggleOverlay: async (drawnWidth) => (await import(${JSON.stringify(overlayId)})).default(drawnWidth),
})`

const overlayCode = `export default (${imageOverlay.toString()})()`
