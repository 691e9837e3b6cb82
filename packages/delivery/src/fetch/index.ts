export { type FetchHandler, type FetchHandlerOptions, toFetchHandler } from './to-fetch-handler.ts'
