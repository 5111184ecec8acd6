/** CRC-32 as ZIP wants it (ISO 3309, reflected 0xEDB88320), four bytes at a time: backups run to hundreds of megabytes. */

const [TABLE, TABLE_2, TABLE_3, TABLE_4] = tables()

/** The checksum of bytes, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length & ~3
  let crc = 0xffffffff
  let at = 0
  for (; at < whole; at += 4) {
    crc ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24)
    crc =
      entry(TABLE_4, crc & 0xff) ^
      entry(TABLE_3, (crc >>> 8) & 0xff) ^
      entry(TABLE_2, (crc >>> 16) & 0xff) ^
      entry(TABLE, crc >>> 24)
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ entry(TABLE, (crc ^ byteAt(bytes, at)) & 0xff)
  return (crc ^ 0xffffffff) >>> 0
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function entry(table: Uint32Array, byte: number): number {
  return table[byte] ?? 0
}

/** The effect of a byte on the sum, and of one that has one, two or three others behind it. */
function tables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const own = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
  const further = (table: Uint32Array) => table.map((crc) => (crc >>> 8) ^ entry(own, crc & 0xff))
  const second = further(own)
  const third = further(second)
  return [own, second, third, further(third)]
}
