#pragma once
// How far a run is, on one line of a terminal that goes when it ends.

#include <cstddef>
#include <mutex>
#include <ostream>
#include <string>

namespace evident {

class ProgressBar {
 public:
  ProgressBar(std::ostream& stream, bool is_shown) : stream_(stream), is_shown_(is_shown) {}
  ~ProgressBar() {
    if (last_ > 0) stream_ << "\r\x1b[K" << std::flush;
  }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // "[##########                    ] 8 of 24". Safe from any thread; `made` may come out of order.
  void show(std::size_t made, std::size_t of) {
    constexpr std::size_t width = 30;
    const std::lock_guard lock(mutex_);
    if (!is_shown_ || made <= last_) return;
    last_ = made;
    const std::size_t full = made * width / of;
    stream_ << "\r[" << std::string(full, '#') << std::string(width - full, ' ') << "] " << made << " of "
            << of << std::flush;
  }

 private:
  std::ostream& stream_;
  bool is_shown_;
  std::mutex mutex_;
  std::size_t last_ = 0;
};

}  // namespace evident
