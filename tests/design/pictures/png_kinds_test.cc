// Every kind of PNG, built here bit by bit, against pixel values computed here.

#include <array>
#include <cstdlib>
#include <vector>

#include "design/pictures/fixtures.h"
#include "design/pictures/reading.h"

namespace evident {
namespace {

struct Kind {
  int colour_type, depth;
  bool interlaced, transparent;  // transparent: with tRNS
  std::uint32_t width, height;
};

int channels_of(int colour_type) {
  return std::array{1, 0, 3, 1, 2, 0, 4}[static_cast<std::size_t>(colour_type)];
}

// A picture of samples as a file has them.
class Samples {
 public:
  explicit Samples(const Kind& kind) : kind_(kind) {
    std::mt19937 random(kind.width * 7 + static_cast<std::uint32_t>(kind.depth));
    const std::size_t count = std::size_t{kind.width} * kind.height;
    for (std::size_t i = 0; i < count * static_cast<std::size_t>(channels()); ++i) {
      values_.push_back(static_cast<std::uint32_t>(random() % (1U << kind.depth)));
    }
    for (auto& colour : palette_) colour = {byte(random()), byte(random()), byte(random())};
    for (auto& alpha : palette_alpha_) alpha = byte(random() % 3 * 127);
  }

  [[nodiscard]] int channels() const { return channels_of(kind_.colour_type); }
  [[nodiscard]] std::uint32_t at(std::uint32_t x, std::uint32_t y, int channel) const {
    return values_[(std::size_t{y} * kind_.width + x) * static_cast<std::size_t>(channels()) +
                   static_cast<std::size_t>(channel)];
  }

  // The first pixel's colour is the one that tRNS makes transparent.
  [[nodiscard]] std::string chunks() const {
    std::string chunks, colours;
    if (kind_.colour_type == 3) {
      for (std::size_t i = 0; i < palette_size(); ++i) {
        for (const std::uint8_t part : palette_[i]) colours += static_cast<char>(part);
      }
      chunks += png_chunk("PLTE", colours);
    }
    if (!kind_.transparent) return chunks;
    std::string transparent;
    if (kind_.colour_type == 3) {
      for (std::size_t i = 0; i < (palette_size() + 1) / 2; ++i)
        transparent += static_cast<char>(palette_alpha_[i]);
    } else {
      for (int i = 0; i < channels(); ++i) append_big_endian(transparent, at(0, 0, i), 2);
    }
    return chunks + png_chunk("tRNS", transparent);
  }

  // What a reader sees: red, green, blue and alpha.
  [[nodiscard]] std::array<std::uint8_t, 4> seen(std::uint32_t x, std::uint32_t y) const {
    std::array<std::uint8_t, 4> pixel{0, 0, 0, 255};
    if (kind_.colour_type == 3) {
      const std::uint32_t index = at(x, y, 0);
      std::copy(palette_[index].begin(), palette_[index].end(), pixel.begin());
      if (kind_.transparent && index < (palette_size() + 1) / 2) pixel[3] = palette_alpha_[index];
    } else {
      const bool grey = channels() < 3;
      for (int i = 0; i < 3; ++i) pixel[static_cast<std::size_t>(i)] = eight_bits(at(x, y, grey ? 0 : i));
      if (channels() % 2 == 0) pixel[3] = eight_bits(at(x, y, channels() - 1));
      if (kind_.transparent && is_key(x, y)) pixel[3] = 0;
    }
    if (pixel[3] == 0) pixel = {255, 255, 255, 0};
    return pixel;
  }

 private:
  static std::uint8_t byte(std::uint64_t value) { return static_cast<std::uint8_t>(value); }
  [[nodiscard]] std::size_t palette_size() const { return std::size_t{1} << kind_.depth; }
  [[nodiscard]] std::uint8_t eight_bits(std::uint32_t sample) const {
    const std::uint32_t most = (1U << kind_.depth) - 1;
    return byte((sample * 255 + most / 2) / most);
  }
  [[nodiscard]] bool is_key(std::uint32_t x, std::uint32_t y) const {
    for (int i = 0; i < channels(); ++i) {
      if (at(x, y, i) != at(0, 0, i)) return false;
    }
    return true;
  }

  Kind kind_;
  std::vector<std::uint32_t> values_;
  std::array<std::array<std::uint8_t, 3>, 256> palette_{};
  std::array<std::uint8_t, 128> palette_alpha_{};
};

int paeth(int a, int b, int c) {
  const int p = a + b - c, pa = std::abs(p - a), pb = std::abs(p - b), pc = std::abs(p - c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

// The five filters of PNG, in turn by row.
std::string filtered(const std::string& row, const std::string& above, std::size_t step, int filter) {
  std::string out(1, static_cast<char>(filter));
  const auto value = [](const std::string& bytes, std::size_t i) {
    return static_cast<std::uint8_t>(bytes[i]);
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int a = i >= step ? value(row, i - step) : 0;
    const int b = above.empty() ? 0 : value(above, i);
    const int c = i >= step && !above.empty() ? value(above, i - step) : 0;
    const std::array prediction{0, a, b, (a + b) / 2, paeth(a, b, c)};
    out += static_cast<char>(value(row, i) - prediction[static_cast<std::size_t>(filter)]);
  }
  return out;
}

struct Pass {
  std::uint32_t x, y, step_x, step_y;
};

std::string packed_pass(const Samples& samples, const Kind& kind, const Pass& pass) {
  std::string out, above;
  const std::size_t step =
      std::max<std::size_t>(1, static_cast<std::size_t>(samples.channels() * kind.depth / 8));
  int filter = 0;
  for (std::uint32_t y = pass.y; y < kind.height && pass.x < kind.width; y += pass.step_y) {
    std::string row;
    std::uint32_t bits = 0;
    int filled = 0;
    for (std::uint32_t x = pass.x; x < kind.width; x += pass.step_x) {
      for (int channel = 0; channel < samples.channels(); ++channel) {
        bits = bits << kind.depth | samples.at(x, y, channel);
        for (filled += kind.depth; filled >= 8; filled -= 8) row += static_cast<char>(bits >> (filled - 8));
      }
    }
    if (filled > 0) row += static_cast<char>(bits << (8 - filled));
    out += filtered(row, above, step, filter);
    filter = (filter + 1) % 5;
    above = row;
  }
  return out;
}

std::string file_of(const Samples& samples, const Kind& kind) {
  const std::vector<Pass> whole{{0, 0, 1, 1}};
  const std::vector<Pass> adam7{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
  std::string scanlines;
  for (const Pass& pass : kind.interlaced ? adam7 : whole) scanlines += packed_pass(samples, kind, pass);
  return png_file({kind.width, kind.height, kind.depth, kind.colour_type, kind.interlaced ? 1 : 0}, scanlines,
                  samples.chunks());
}

std::vector<Kind> all_kinds() {
  std::vector<Kind> kinds;
  const std::vector<std::pair<int, std::vector<int>>> types{
      {0, {1, 2, 4, 8, 16}}, {2, {8, 16}}, {3, {1, 2, 4, 8}}, {4, {8, 16}}, {6, {8, 16}}};
  for (const auto& [type, depths] : types) {
    for (const int depth : depths) {
      for (const bool interlaced : {false, true}) {
        for (const bool transparent : {false, true}) {
          if (transparent && type > 3) continue;
          for (const auto& [width, height] : {std::pair{1U, 1U}, {3U, 5U}, {9U, 8U}, {33U, 17U}}) {
            kinds.push_back({type, depth, interlaced, transparent, width, height});
          }
        }
      }
    }
  }
  return kinds;
}

std::string name_of(const Kind& kind) {
  return "type " + std::to_string(kind.colour_type) + ", " + std::to_string(kind.depth) + " bits, " +
         (kind.interlaced ? "interlaced, " : "") + (kind.transparent ? "tRNS, " : "") +
         std::to_string(kind.width) + " wide";
}

TEST(PngKinds, GiveTheirPixels) {
  const std::vector<Kind> kinds = all_kinds();
  EXPECT_EQ(kinds.size(), 52U * 4);
  for (const Kind& kind : kinds) {
    SCOPED_TRACE(name_of(kind));
    const Samples samples(kind);
    const PictureReading reading(file_of(samples, kind));
    ASSERT_EQ(reading.said(), "");
    ASSERT_TRUE(is_whole_or_refused(reading));
    const Raster& raster = reading.raster();
    const bool grey = kind.colour_type == 0 || kind.colour_type == 4;
    ASSERT_EQ(raster.components, grey ? 1 : 3);
    ASSERT_EQ(raster.coding, Raster::Coding::Pixels);
    std::string expected, expected_alpha;
    for (std::uint32_t y = 0; y < kind.height; ++y) {
      for (std::uint32_t x = 0; x < kind.width; ++x) {
        const auto pixel = samples.seen(x, y);
        for (std::size_t i = 0; i < (grey ? 1 : 3); ++i) expected += static_cast<char>(pixel[i]);
        expected_alpha += static_cast<char>(pixel[3]);
      }
    }
    if (expected_alpha.find_first_not_of('\xFF') == std::string::npos) expected_alpha.clear();
    ASSERT_EQ(raster.bytes, expected);
    ASSERT_EQ(raster.alpha, expected_alpha);
  }
}

// The samples above would be worth little if none of them were transparent.
TEST(PngKinds, AreTransparentWhereTheFileSaysSo) {
  const Kind kind{0, 16, false, true, 33, 17};
  const PictureReading reading(file_of(Samples(kind), kind));
  ASSERT_FALSE(reading.raster().alpha.empty());
  EXPECT_EQ(reading.raster().alpha[0], '\0');
  EXPECT_EQ(reading.raster().alpha[1], '\xFF');
}

TEST(PngKinds, EveryTruncationAndThousandsOfMutationsAreHarmless) {
  for (const Kind& kind :
       {Kind{3, 4, true, true, 9, 8}, Kind{6, 16, false, false, 9, 8}, Kind{0, 1, false, true, 9, 8}}) {
    const std::string file = file_of(Samples(kind), kind);
    for (std::size_t length = 0; length < file.size(); ++length) {
      const PictureReading reading(std::string_view(file).substr(0, length));
      ASSERT_NE(reading.said(), "") << name_of(kind) << " cut at " << length;
      ASSERT_TRUE(is_whole_or_refused(reading)) << name_of(kind) << " cut at " << length;
    }
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
      ASSERT_TRUE(is_whole_or_refused(PictureReading(mutated(file, seed))))
          << name_of(kind) << " seed " << seed;
    }
  }
}

}  // namespace
}  // namespace evident
