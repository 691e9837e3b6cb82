/** One beacon as it arrived, with what only the server knows of it. The sender's address is not among it. */
export interface SpoolRecord {
  /** Ms since 1970, by the server's clock. */
  readonly receivedAt: number
  /** ISO 3166-1 alpha-2, or '' when it is not known. */
  readonly country: string
  /** The body, byte for byte. */
  readonly body: Buffer
}

/** Bytes of a record beside its body: length, time, country, and two in reserve. */
export const recordHeaderBytes = 16

/** Writes a record at `offset`, where there is room for it, and gives the offset after it. */
export function writeRecord(into: Buffer, offset: number, { receivedAt, country, body }: SpoolRecord): number {
  into.writeUInt32LE(body.length, offset)
  into.writeDoubleLE(receivedAt, offset + 4)
  into[offset + 12] = country.length === 2 ? country.charCodeAt(0) : 0
  into[offset + 13] = country.length === 2 ? country.charCodeAt(1) : 0
  into[offset + 14] = 0
  into[offset + 15] = 0
  body.copy(into, offset + recordHeaderBytes)
  return offset + recordHeaderBytes + body.length
}

/** All records of a frame's payload. The checksum held, so what does not fit is a fault of ours and throws. */
export function readRecords(payload: Buffer): SpoolRecord[] {
  const records: SpoolRecord[] = []
  let offset = 0
  while (offset < payload.length) {
    const length = payload.readUInt32LE(offset)
    const start = offset + recordHeaderBytes
    if (start + length > payload.length) throw new RangeError('A spool record is longer than its frame.')
    records.push({
      receivedAt: payload.readDoubleLE(offset + 4),
      country: payload[offset + 12] === 0 ? '' : payload.toString('latin1', offset + 12, offset + 14),
      body: payload.subarray(start, start + length),
    })
    offset = start + length
  }
  return records
}
