/** Version of the beacon contract; a reader refuses one it does not know. */
export const beaconVersion = 1
