export * from './api.ts'
export * from './dish-index.ts'
