import { type Browser, chromium } from 'playwright'

/** The machine's Chromium, without a window; scripts/config/vitest.integration.ts says where it is. */
export async function openChromium(): Promise<Browser> {
  const { TEST_CHROMIUM: executablePath, TEST_CHROMIUM_FLAGS: flags } = process.env
  if (executablePath === undefined || flags === undefined) {
    throw new Error('TEST_CHROMIUM is not set: run this with scripts/config/vitest.integration.ts.')
  }
  return chromium.launch({ executablePath, args: flags.split(' ') })
}
