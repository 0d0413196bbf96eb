#pragma once
// Pictures as image objects (ISO 32000-1, 8.9.5): one for each picture, however often it is placed. Colours
// are DeviceGray and DeviceRGB, which the output intent makes sRGB (ISO 19005-2, 6.2.4.3).

#include <string>

#include "output/layout/layout.h"
#include "output/pdf/objects.h"

namespace evident {

// "I1": the resource name of Pages::images[0].
[[nodiscard]] std::string image_name(std::uint32_t image);

// Writes the pictures that the pages show; gives their entry in the resource dictionary, or nothing.
[[nodiscard]] std::string write_images(const Pages& pages, PdfObjects& objects);

// Whether the page shows a picture that one can look through; it then says in which colours to blend.
[[nodiscard]] bool shows_transparency(const Page& page, const Pages& pages);

}  // namespace evident
