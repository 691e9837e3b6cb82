/** Half a second of a quiet tone: what a media element can play in every browser. */
export function singWav(): Buffer {
  const [rate, samples] = [8000, 4000]
  const data = Buffer.alloc(44 + samples)
  data.write('RIFF', 0)
  data.writeUInt32LE(36 + samples, 4)
  data.write('WAVEfmt ', 8)
  data.writeUInt32LE(16, 16)
  data.writeUInt16LE(1, 20)
  data.writeUInt16LE(1, 22)
  data.writeUInt32LE(rate, 24)
  data.writeUInt32LE(rate, 28)
  data.writeUInt16LE(1, 32)
  data.writeUInt16LE(8, 34)
  data.write('data', 36)
  data.writeUInt32LE(samples, 40)
  for (let index = 0; index < samples; index++) {
    data[44 + index] = 128 + Math.round(20 * Math.sin((index * 440 * 2 * Math.PI) / rate))
  }
  return data
}
