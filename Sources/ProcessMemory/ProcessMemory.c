#include "ProcessMemory.h"

#include <stdlib.h>

// Swift's Glibc module leaves malloc.h out.
#ifdef __GLIBC__
#include <malloc.h>
#endif

void process_memory_give_back_large(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
#endif
}
