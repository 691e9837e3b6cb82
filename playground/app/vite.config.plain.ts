import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { beacons } from './beacons.ts'
import { plainImages } from './plain-images.ts'
import { plainPrefetch } from './plain-prefetch.ts'

/** Bistro without Firstpaint: what the demo compares with. */
export default defineConfig({ plugins: [react(), beacons(), plainImages(), plainPrefetch()] })
