import react from '@vitejs/plugin-react'
import { firstpaint } from 'firstpaint/vite'
import { defineConfig } from 'vite'
import { beacons } from './beacons.ts'
import { images } from './images.ts'
import { serviceWorker } from './service-worker.ts'

const proxy = { '/api': process.env['BISTRO_API'] ?? 'http://127.0.0.1:8787' }

export default defineConfig({
  plugins: [react(), beacons(), firstpaint({ images, serviceWorker })],
  server: { proxy },
  preview: { proxy },
})
