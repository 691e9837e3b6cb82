interface Connection {
  readonly saveData?: boolean
  readonly effectiveType?: string
}

interface Battery {
  readonly charging: boolean
  readonly level: number
}

/** Not in every browser, so not in TypeScript's DOM. */
interface Device {
  readonly connection?: Connection
  getBattery?(): Promise<Battery>
}

let battery: Battery | undefined
let asked = false

/**
 * The kit's one answer to "may we fetch what nobody has asked for yet?". No while the visitor saves data, is on 2G, or
 * runs on a battery below a fifth. Where a browser tells none of this (Safari, Firefox), yes.
 *
 * @param guess True for what is only likely, as against a link the pointer is on: then not on 3G, either. Default false.
 * @see https://wicg.github.io/netinfo/ and https://w3c.github.io/battery/
 */
export function mayPrefetch(guess: boolean = false): boolean {
  const device = (globalThis.navigator ?? {}) as Device
  // Asked for once; the object then keeps itself up to date.
  if (!asked) device.getBattery?.().then((found) => (battery = found), String)
  asked = true
  const { saveData, effectiveType = '' } = device.connection ?? {}
  return (
    !saveData && !(guess ? /[23]g/ : /2g/).test(effectiveType) && !(battery && !battery.charging && battery.level < 0.2)
  )
}
