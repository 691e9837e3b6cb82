/** All that asks for files ahead of time: one chunk, which comes after the page itself. */
export { askDocument, askRoute } from './ask-ahead.ts'
export { intent, viewport } from './watch-link.ts'
