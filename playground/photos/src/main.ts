import { ensurePhotos } from './ensure-photos.ts'

const started = performance.now()
const bar = process.stdout.isTTY && !process.env['CI']
let lastPlain = -1

function report(done: number, total: number): void {
  if (bar) {
    const filled = Math.round((done / total) * 30)
    process.stdout.write(`\rDrawing photos ${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${total}`)
    return
  }
  const tenth = Math.floor((done / total) * 10)
  if (tenth === lastPlain) return
  lastPlain = tenth
  console.log(`Drawing photos: ${done} of ${total}`)
}

const { dir, drawn, photos } = await ensurePhotos({ onProgress: report })
if (bar) process.stdout.write('\n')
const megabytes = photos.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
const seconds = (performance.now() - started) / 1000
console.log(`${photos.length} pictures, ${megabytes.toFixed(1)} MB, ${drawn} drawn in ${seconds.toFixed(1)} s: ${dir}`)
