/** The store cannot be used as it stands. The code is permanent; the message says what to do. */
export class DatabaseError extends Error {
  readonly code: 'BISTRO_DB_SCHEMA_OLD' | 'BISTRO_DB_SCHEMA_NAME'

  constructor(code: DatabaseError['code'], message: string) {
    super(message)
    this.name = 'DatabaseError'
    this.code = code
  }
}
