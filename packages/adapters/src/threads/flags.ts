/**
 * V8 settings for threads that run a kernel. The kernel's phases are many small functions over typed arrays; a larger
 * budget lets V8 put more of them into their callers, which saves boxing the doubles they return. Beyond 2,500 runs get
 * no faster, and what is compiled anew in every thread grows.
 */
export const V8_FLAGS = ["--max-inlined-bytecode-size-cumulative=2500"];
