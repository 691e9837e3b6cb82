/**
 * Encoders allocate and free buffers of megabytes from several threads. glibc gives every thread a heap of its own and
 * keeps what was freed there, so that a process grows to twice what it uses. With one heap, and large buffers taken
 * from the system and given back to it, it does not; one job at a time does not wait for it. Read before a process starts, hence not ours to set for our own.
 * No effect on other C libraries.
 *
 * @see https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
 */
const FRUGAL = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '1048576' }

/** The environment of an encoding process: the caller's, which wins, and settings that keep memory low. */
export function workerEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...FRUGAL, ...env }
}
