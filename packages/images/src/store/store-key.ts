import { StoreKeyInvalid } from './store-errors.ts'

const KEY = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/

/**
 * The key, if it is one: every store must be able to keep it, and none may leave its folder by it.
 *
 * @throws FP_IMAGES_STORE_KEY for anything else.
 */
export function checkStoreKey(key: string): string {
  if (!KEY.test(key) || key.length > 200) throw StoreKeyInvalid(key)
  return key
}
