// Numbers of the metric that the pixel work needs. The weights and the final curve are in
// `src/metric/ssimulacra2-constants.ts`.

/**
 * Linear sRGB to the cone responses of XYB: the opsin absorbance matrix, and the bias added to each response.
 * {@link https://github.com/cloudinary/ssimulacra2/blob/81feacf/src/lib/jxl/opsin_params.h}
 */
export const LONG_RED: f32 = 0.3
export const LONG_GREEN: f32 = 0.622
export const LONG_BLUE: f32 = 0.078
export const MEDIUM_RED: f32 = 0.23
export const MEDIUM_GREEN: f32 = 0.692
export const MEDIUM_BLUE: f32 = 0.078
export const SHORT_RED: f32 = 0.2434226892454782
export const SHORT_GREEN: f32 = 0.2047674442449682
export const SHORT_BLUE: f32 = 0.5518098665095537
export const OPSIN_BIAS: f32 = 0.003793073255275449
/** The cube root of {@link OPSIN_BIAS}, by which black is 0. */
export const OPSIN_BIAS_ROOT: f32 = 0.1559542005492486

/**
 * What brings X, Y and B − Y of sRGB into 0–1.
 * {@link https://github.com/cloudinary/ssimulacra2/blob/81feacf/src/ssimulacra2.cc}
 */
export const X_SCALE: f32 = 14
export const X_OFFSET: f32 = 0.42
export const Y_OFFSET: f32 = 0.01
export const B_OFFSET: f32 = 0.55

/** Keeps the structure term steady where neither picture has any structure. Same source. */
export const C2: f32 = 0.0009

/**
 * The blur, σ = 1.5, from its middle outwards. The reference runs a recursive filter (Charalampidis 2016, "Recursive
 * Implementation of the Gaussian Filter Using Truncated Cosine Functions", N = 5). Its impulse response is a sum of
 * three cosines that ends after four pixels, so that these five numbers are the same filter; they do without the
 * rounding errors that the recursion gathers along a row. Outside the picture is 0.
 *
 * TAP_n = 0.1789391416414913 cos(nπ/10) + 0.07272614473619017 cos(3nπ/10) + 0.012955819110517075 cos(5nπ/10)
 */
export const TAP_0: f32 = 0.26462110548819856
export const TAP_1: f32 = 0.21292859201042222
export const TAP_2: f32 = 0.10933537277746033
export const TAP_3: f32 = 0.0360111146583644
export const TAP_4: f32 = 0.00941436780965374

/** Scales the metric looks at, each half as wide as the one before. */
export const SCALES: u32 = 6
/** The channels X, Y and B − Y, each a bit of a set. */
export const CHANNEL_X: u32 = 1
export const CHANNEL_Y: u32 = 2
export const CHANNEL_B: u32 = 4
/** Bits of a set. */
export const CHANNELS: u32 = 3
/** Per channel: the sum of each of three error maps and of its fourth power. */
export const SUMS_PER_CHANNEL: u32 = 6
