export { decidedWidths, type Known, recordedSlots, visitorSlots } from './known-slots.ts'
export { type SlotPlaces, slotPlaces } from './slot-places.ts'
