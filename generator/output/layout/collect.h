#pragma once
#include "output/layout/material.h"

namespace evident {

// The first stage: a document into Material. Styles that hyphenate get soft hyphens here, if there is a
// hyphenator.
[[nodiscard]] Material collect(const Document& document, const Theme& theme, const FontLibrary& fonts,
                               const Hyphenator* hyphenator);

}  // namespace evident
