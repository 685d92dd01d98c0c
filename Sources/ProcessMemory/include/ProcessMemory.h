#ifndef PROCESS_MEMORY_H
#define PROCESS_MEMORY_H

/// From here on, what is let go of goes back to the system at once where it was large: see mallopt(3),
/// M_MMAP_THRESHOLD. By itself glibc keeps the places of ever larger arrays for others to come. Takes time
/// where large arrays come and go; does nothing on other systems.
void process_memory_give_back_large(void);

#endif
