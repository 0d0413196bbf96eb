#include "allocations.h"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>

// The allocator's own entry points, behind ours.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void __libc_free(void* block);
}

namespace {

std::atomic<std::size_t> total{0}, live{0}, peak{0};

void* took(void* block) {
  if (block == nullptr) return block;
  const std::size_t size = malloc_usable_size(block);
  total.fetch_add(size, std::memory_order_relaxed);
  const std::size_t now = live.fetch_add(size, std::memory_order_relaxed) + size;
  if (now > peak.load(std::memory_order_relaxed)) peak.store(now, std::memory_order_relaxed);
  return block;
}

void gave(void* block) {
  if (block != nullptr) live.fetch_sub(malloc_usable_size(block), std::memory_order_relaxed);
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) { return took(__libc_malloc(size)); }
void* calloc(std::size_t count, std::size_t size) { return took(__libc_calloc(count, size)); }
void* realloc(void* block, std::size_t size) {
  gave(block);
  return took(__libc_realloc(block, size));
}
void free(void* block) {
  gave(block);
  __libc_free(block);
}
}

namespace evident {

Allocations allocations() { return {total.load(), live.load(), peak.load()}; }

void reset_peak() { peak.store(live.load()); }

std::size_t resident_bytes() {
  std::size_t size = 0, resident = 0;
  std::FILE* const file = std::fopen("/proc/self/statm", "r");
  if (file == nullptr) return 0;
  if (std::fscanf(file, "%zu %zu", &size, &resident) != 2) resident = 0;
  std::fclose(file);
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace evident
