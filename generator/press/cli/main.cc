#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <thread>

#include "press/cli/cli.h"

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const evident::Surroundings surroundings{std::cout,
                                             std::cerr,
                                             ::isatty(STDERR_FILENO) == 1,
                                             variable("SOURCE_DATE_EPOCH"),
                                             variable("NO_COLOR"),
                                             std::chrono::duration_cast<std::chrono::seconds>(now).count(),
                                             std::thread::hardware_concurrency()};
    return evident::run({argv + 1, argv + argc}, surroundings);
  } catch (const std::exception& error) {
    std::cerr << "evident: internal error: " << error.what() << '\n';
    return 70;
  }
}
