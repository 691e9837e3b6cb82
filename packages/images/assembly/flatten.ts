/** RGBA with straight alpha on a background of one grey, as a screen shows it: rounded to 8 bits. In and out may be one. */
export function flatten(rgba: usize, pixels: u32, background: u32, rgb: usize): void {
  for (const end = rgba + <usize>pixels * 4; rgba < end; rgba += 4) {
    const alpha = <u32>load<u8>(rgba, 3)
    const behind = background * (255 - alpha) + 127
    store<u8>(rgb, (load<u8>(rgba) * alpha + behind) / 255)
    store<u8>(rgb, (load<u8>(rgba, 1) * alpha + behind) / 255, 1)
    store<u8>(rgb, (load<u8>(rgba, 2) * alpha + behind) / 255, 2)
    rgb += 3
  }
}
